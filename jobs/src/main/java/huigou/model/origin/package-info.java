/** Sources, deliveries and places: what a published figure walks back to. No reading of files. */
package huigou.model.origin;
