const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Functions whose result fills several cells of itself. */
export const GIVES_ARRAY = list(
  `BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY GROWTH HSTACK LINEST LOGEST MAKEARRAY MAP
  MINVERSE MMULT MODE.MULT MUNIT PIVOTBY RANDARRAY SCAN SEQUENCE SORT SORTBY STOCKHISTORY TAKE TEXTSPLIT TOCOL TOROW
  TRANSPOSE TREND TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS`,
);

/** Functions that calculate with arrays inside their arguments even in a plain formula. */
export const CALCULATES_ARRAYS = list("LOOKUP MDETERM MINVERSE MMULT SUMPRODUCT SUMX2MY2 SUMX2PY2 SUMXMY2");

/** Functions every argument of which may be a whole range. */
const TAKES_RANGES = list(
  `AGGREGATE AND AREAS AVEDEV AVERAGE AVERAGEA CELL COLUMNS CONCAT CORREL COUNT COUNTA COUNTBLANK COVAR COVARIANCE.P
  COVARIANCE.S DEVSQ FORECAST FORECAST.LINEAR GCD GEOMEAN HARMEAN INTERCEPT IRR ISREF KURT LCM MAX MAXA MEDIAN MIN MINA
  MIRR MODE MODE.SNGL MULTINOMIAL NPV OR PEARSON PRODUCT REDUCE ROWS RSQ SERIESSUM SHEET SKEW SKEW.P SLOPE STDEV
  STDEV.P STDEV.S STDEVA STDEVP STDEVPA STEYX SUBTOTAL SUM SUMSQ TEXTJOIN TYPE VAR VAR.P VAR.S VARA VARP VARPA XIRR
  XNPV XOR`,
);

/** Which arguments (from 0) of the others may be a range. */
const RANGE_ARGUMENTS: Readonly<Record<string, (argument: number) => boolean>> = {
  AVERAGEIF: (argument) => argument !== 1,
  AVERAGEIFS: isFirstOrOdd,
  COUNTIF: isFirst,
  COUNTIFS: (argument) => argument % 2 === 0,
  HLOOKUP: isSecond,
  INDEX: isFirst,
  LARGE: isFirst,
  LOOKUP: isAfterFirst,
  MATCH: isSecond,
  MAXIFS: isFirstOrOdd,
  MINIFS: isFirstOrOdd,
  NETWORKDAYS: (argument) => argument === 2,
  "NETWORKDAYS.INTL": (argument) => argument === 3,
  OFFSET: isFirst,
  PERCENTILE: isFirst,
  "PERCENTILE.EXC": isFirst,
  "PERCENTILE.INC": isFirst,
  PERCENTRANK: isFirst,
  "PERCENTRANK.EXC": isFirst,
  "PERCENTRANK.INC": isFirst,
  QUARTILE: isFirst,
  "QUARTILE.EXC": isFirst,
  "QUARTILE.INC": isFirst,
  RANK: isSecond,
  "RANK.AVG": isSecond,
  "RANK.EQ": isSecond,
  SMALL: isFirst,
  SUMIF: (argument) => argument !== 1,
  SUMIFS: isFirstOrOdd,
  TRIMMEAN: isFirst,
  VLOOKUP: isSecond,
  WORKDAY: (argument) => argument === 2,
  "WORKDAY.INTL": (argument) => argument === 3,
  XLOOKUP: (argument) => argument === 1 || argument === 2,
  XMATCH: isSecond,
};

export function takesRange(name: string, argument: number): boolean {
  if (TAKES_RANGES.has(name) || GIVES_ARRAY.has(name) || CALCULATES_ARRAYS.has(name)) return true;
  return Object.hasOwn(RANGE_ARGUMENTS, name) && RANGE_ARGUMENTS[name]!(argument);
}

/** Arguments a function hands on as its result without looking into them. */
export function handsOn(name: string, argument: number): boolean {
  return (name === "IF" || name === "CHOOSE") && argument > 0;
}

function isFirst(argument: number): boolean {
  return argument === 0;
}

function isSecond(argument: number): boolean {
  return argument === 1;
}

function isAfterFirst(argument: number): boolean {
  return argument > 0;
}

function isFirstOrOdd(argument: number): boolean {
  return argument === 0 || argument % 2 === 1;
}
