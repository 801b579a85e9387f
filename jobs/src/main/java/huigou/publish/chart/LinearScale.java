package huigou.publish.chart;

/** A straight line from a span of figures to a span of pixels. */
record LinearScale(double domainLow, double domainHigh, double rangeLow, double rangeHigh) {

  double at(double value) {
    return rangeLow + (value - domainLow) / (domainHigh - domainLow) * (rangeHigh - rangeLow);
  }
}
