/** Times of stress, laid over one another. */
package huigou.model.episode;
