/** By these a user knows the cells to type into. */
export const inputColours = { background: '#fff8e1', font: '#174ea6', border: '#b39b4d' };
