/** What issuers and wires announce, and what is read out of their sentences. */
package huigou.model.announcement;
