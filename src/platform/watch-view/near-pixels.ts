/** How far from the screen still counts as on it, in pixels: what scrolls in is drawn before it is seen. */
export const nearPixels = 600
