/**
 * Functions newer than the file format are stored with `_xlfn.` before them ([MS-XLSX] 2.2.2, future functions);
 * without it Excel shows `#NAME?` until the cell is edited. Functions in this list that Excel 2010 writes plainly
 * (`NETWORKDAYS.INTL`, `WORKDAY.INTL`, `ISO.CEILING`, `ECMA.CEILING`) are left out on purpose.
 */
const FUTURE = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT
  FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE
  GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA
  ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
  NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTOF
  PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY
  RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY
  STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE
  TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST
  WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);

/** Two of them carry a second prefix in the file. */
const WORKSHEET_FUTURE = new Set(["FILTER", "SORT"]);

export function storedFunctionName(name: string): string {
  const upper = name.toUpperCase();
  if (WORKSHEET_FUTURE.has(upper)) return `_xlfn._xlws.${upper}`;
  return FUTURE.has(upper) ? `_xlfn.${upper}` : name;
}

/** The prefix stays on a function this list does not know: saving could not put it back. */
export function typedFunctionName(stored: string): string {
  const match = /^_xlfn\.(?:_xlws\.)?(.+)$/i.exec(stored);
  if (match === null) return stored;
  const name = match[1]!.toUpperCase();
  return storedFunctionName(name).toUpperCase() === stored.toUpperCase() ? name : stored;
}

/**
 * A custom function is stored as `_xldudf_` + namespace + `_` + function, dots as underscores: the only spelling from
 * which Excel finds the function again (seen in a workbook saved by Excel).
 */
export function storedCustomFunction(name: string, namespaces: readonly string[]): string | undefined {
  const upper = name.toUpperCase();
  const owned = namespaces.some((namespace) => upper.startsWith(`${namespace.toUpperCase()}.`));
  return owned ? `_xldudf_${upper.replaceAll(".", "_")}` : undefined;
}

/** The file cannot tell a dot inside a function's name from an underscore; only the namespace's dot comes back. */
export function typedCustomFunction(stored: string, namespaces: readonly string[]): string | undefined {
  const upper = stored.toUpperCase();
  const owner = namespaces.find((namespace) =>
    upper.startsWith(`_XLDUDF_${namespace.toUpperCase().replaceAll(".", "_")}_`),
  );
  return owner === undefined
    ? undefined
    : `${owner.toUpperCase()}.${upper.slice("_XLDUDF_".length + owner.length + 1)}`;
}
