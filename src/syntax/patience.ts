// How long the models go on asking where the first templates leave a doubt, in units of packed weights. Reading gives up
// a little sooner than learning, because what is asked further costs most and hardly ever changes anything.

/** Learning sets its own before it reads anything. */
export const patience = {
	/** An outcome that is this far behind after the first templates does not catch up. */
	hopeless: 110,
	/** What is ahead by this much after the first templates stays ahead. */
	clear: 130,
};
