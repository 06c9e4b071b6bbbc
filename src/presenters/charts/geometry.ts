/** Coordinates as SVG attributes: at most one decimal. */
export const coordinate = (n: number) => Math.round(n * 10) / 10

/** The drawing area of a chart: narrow, so that its text stays readable on a telephone. */
export const CHART_WIDTH = 360
export const CHART_HEIGHT = 250
