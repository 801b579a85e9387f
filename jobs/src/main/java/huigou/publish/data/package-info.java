/** Open data: every table as CSV and JSON, and the data package that describes them. */
package huigou.publish.data;
