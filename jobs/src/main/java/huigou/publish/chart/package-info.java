/**
 * A small renderer of inline SVG: scales, ticks, marks, labels. Draws {@code
 * huigou.model.view.ChartView} wide for the desk and narrow for the phone. Geometry is in binary
 * floats; every figure that can be read off a chart is a decimal.
 */
package huigou.publish.chart;
