/** Pages in HTML out of FreeMarker templates; the only package that knows FreeMarker. */
package huigou.publish.site;
