/** Word measures in twentieths of a point, letters in half points, rules in eighths, pictures in pixels of which 96 are an inch. */
export const twips = (points: number) => Math.round(points * 20)
export const halfPoints = (points: number) => Math.round(points * 2)
export const eighths = (points: number) => Math.round(points * 8)
export const pixels = (points: number) => (points * 96) / 72
