/**
 * A whole workbook as plain data: what a file holds, what the engine loads and gives back, what tests compare as text.
 *
 * Rows and columns count from 0. Formulas are in English with `,` between arguments, begin with `=`, and name custom
 * functions as they are typed (`=CCHC.GAP(A1,B1)`); the file's own spelling (`_xldudf_CCHC_GAP`) is the xlsx folder's matter.
 * Colours are `#RRGGBB`. A property left out means "as Excel has it when nothing was set".
 */
export interface WorkbookData {
  readonly sheets: readonly SheetData[];
  /** Every distinct cell look; `CellData.style` is an index into it. */
  readonly styles: readonly CellStyle[];
  readonly names: readonly NameData[];
  readonly customXml: readonly string[];
  /** Document settings kept for the add-in (`Office.context.document.settings`, `workbook.settings`), as JSON texts. */
  readonly settings: Readonly<Record<string, string>>;
  readonly properties: DocumentProperties;
  readonly calculationMode: "automatic" | "automaticExceptTables" | "manual";
  readonly activeSheet: number;
  /** Sheets can be neither added, deleted, renamed, moved, hidden nor shown. */
  readonly structureProtection?: PasswordProtected;
  /** Parts of an opened file that we do not model, kept byte for byte so that saving loses nothing. */
  readonly foreignParts?: Readonly<Record<string, Uint8Array>>;
}

export type ErrorCode =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

/** A blank cell has no record at all, or `null` where only its look is set; `""` is a formula's empty text. */
export type CellValue = string | number | boolean | null | { readonly error: ErrorCode };

export interface CellData {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** How many rows and columns the result of `formula` fills, itself included, when it is more than one cell. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: number;
}

export interface CellStyle {
  readonly numberFormat?: string;
  readonly font?: FontStyle;
  readonly fill?: string;
  readonly borders?: Readonly<Partial<Record<BorderEdge, BorderStyle>>>;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly rotation?: number;
  /** `false` unlocks the cell under sheet protection; left out means locked. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

export interface FontStyle {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single" | "Double";
  readonly strikethrough?: boolean;
  readonly color?: string;
}

export type BorderEdge = "top" | "bottom" | "left" | "right";

export interface BorderStyle {
  readonly line: "Thin" | "Medium" | "Thick" | "Hairline" | "Dashed" | "Dotted" | "Double";
  readonly color?: string;
}

/** A rectangle of cells. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetData {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor?: string;
  readonly cells: readonly CellData[];
  /** Column index → width in Excel's character units, whether it is hidden, and the look of cells without one of their own. */
  readonly columns: Readonly<
    Record<number, { readonly width?: number; readonly hidden?: boolean; readonly style?: number }>
  >;
  /** Row index → height in points, whether it is hidden, and the look of cells without one of their own: it goes before the column's. */
  readonly rows: Readonly<
    Record<number, { readonly height?: number; readonly hidden?: boolean; readonly style?: number }>
  >;
  /** The look of every cell, row and column that has none of its own; an index into `styles`, as all of these are. */
  readonly style?: number;
  readonly merges: readonly Area[];
  readonly tables: readonly TableData[];
  readonly conditionalFormats: readonly ConditionalFormatData[];
  readonly validations: readonly ValidationData[];
  readonly hyperlinks: readonly HyperlinkData[];
  readonly comments: readonly CommentData[];
  readonly charts: readonly ChartData[];
  readonly frozen?: {
    readonly rows: number;
    readonly columns: number;
    /** Where the frozen pane begins when it is not at A1: what lies before it cannot be scrolled to. */
    readonly first?: { readonly row: number; readonly column: number };
  };
  /** Row or column index → how many groups it is in, 1 to 7. */
  readonly outline?: {
    readonly rows: Readonly<Record<number, number>>;
    readonly columns: Readonly<Record<number, number>>;
  };
  readonly protection?: ProtectionData;
  readonly pageLayout?: PageLayoutData;
  readonly showGridlines?: boolean;
  readonly showHeadings?: boolean;
  /** What add-ins keep with the sheet. */
  readonly customProperties?: Readonly<Record<string, string>>;
  /** A filter on the sheet itself, outside any table. */
  readonly autoFilter?: { readonly area: Area; readonly columns: readonly FilterData[] };
}

export interface NameData {
  readonly name: string;
  /** Sheet index for a name of one sheet; left out for one of the workbook. */
  readonly sheet?: number;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment?: string;
}

export interface TableData {
  readonly id: number;
  readonly name: string;
  /** Headers and totals included. */
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style?: string;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly columns: readonly TableColumnData[];
  readonly filters: readonly FilterData[];
  /** How the table was sorted last, as its header buttons show. */
  readonly sort?: { readonly fields: readonly SortFieldData[]; readonly matchCase: boolean };
  /** The table has no rows: its one row of data is the blank one Excel shows to type into. */
  readonly insertRow?: true;
}

export interface SortFieldData {
  /** Column (or row) counted from the edge of what is sorted. */
  readonly key: number;
  readonly ascending: boolean;
  readonly on: "Value" | "CellColor" | "FontColor";
  /** Cells of this colour come first. */
  readonly color?: string;
  /** Texts that look like numbers stand among the numbers. */
  readonly textAsNumbers?: true;
}

export interface TableColumnData {
  readonly id: number;
  readonly name: string;
  /** The one formula of a calculated column, as it fills new rows. */
  readonly formula?: string;
  readonly totalsFunction?:
    "sum" | "average" | "count" | "countNums" | "max" | "min" | "stdDev" | "var" | "custom" | "none";
  readonly totalsLabel?: string;
  readonly totalsFormula?: string;
}

export interface FilterData {
  /** Column counted from the left edge of the filtered area. */
  readonly column: number;
  readonly values?: readonly string[];
  /** Whole years, months, days… to show, beside `values`. */
  readonly dates?: readonly FilterDate[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly top?: { readonly count: number; readonly of: "Items" | "Percent"; readonly from: "Top" | "Bottom" };
  readonly color?: { readonly of: "cell" | "font"; readonly color: string };
  /** Excel's name of a condition that depends on the other cells or on today: `AboveAverage`, `LastMonth`, … */
  readonly dynamic?: string;
}

export interface FilterDate {
  /** ISO 8601. */
  readonly date: string;
  readonly specificity: "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second";
}

interface ConditionalFormatBase {
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Twice; only together with `underline`. */
  readonly doubleUnderline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<BorderEdge, BorderStyle>>>;
}

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

export interface ColorScalePoint {
  readonly type: "LowestValue" | "HighestValue" | "Number" | "Percent" | "Percentile" | "Formula";
  readonly value?: string;
  readonly color: string;
}

/** What of a data bar is seldom set. A colour of "" means that the line is not drawn; one left out is Excel's own choice. */
export interface DataBarDetails {
  /** How `min` and `max` are meant where they are neither left out (automatic) nor a number or formula. */
  readonly minType?: DataBarBound;
  readonly maxType?: DataBarBound;
  readonly borderColor?: string;
  readonly negativeColor?: string;
  readonly negativeBorderColor?: string;
  readonly axisColor?: string;
  readonly axis?: "None" | "CellMidPoint";
  readonly direction?: "LeftToRight" | "RightToLeft";
}

export type DataBarBound = "LowestValue" | "HighestValue" | "Percent" | "Percentile";

export type ConditionalFormatData = ConditionalFormatBase &
  (
    | { readonly kind: "custom"; readonly formula: string; readonly look: ConditionalLook }
    | {
        readonly kind: "cellValue";
        readonly operator: ComparisonOperator;
        readonly formula1: string;
        readonly formula2?: string;
        readonly look: ConditionalLook;
      }
    | {
        readonly kind: "text";
        readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
        readonly text: string;
        readonly look: ConditionalLook;
      }
    | ({
        readonly kind: "dataBar";
        readonly color: string;
        readonly gradient: boolean;
        readonly showValue: boolean;
        readonly min?: string;
        readonly max?: string;
      } & DataBarDetails)
    | { readonly kind: "colorScale"; readonly points: readonly ColorScalePoint[] }
  );

export type ValidationRule =
  | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: "wholeNumber" | "decimal" | "date" | "time" | "textLength";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | { readonly kind: "custom"; readonly formula: string };

export interface ValidationData {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  /** No criterion, only a prompt: `rule` is then the formula `=TRUE`, which lets everything pass. */
  readonly anyValue?: true;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
}

export interface HyperlinkData {
  readonly row: number;
  readonly column: number;
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface CommentData {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
  readonly resolved?: boolean;
  /** When it was written, ISO 8601 in UTC. */
  readonly created?: string;
  /** A note of the old kind: no thread, never resolved, no replies. */
  readonly note?: boolean;
  readonly replies: readonly { readonly author: string; readonly text: string; readonly created?: string }[];
}

export interface ChartData {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Left out when no title is shown. */
  readonly title?: string;
  readonly titleFont?: ChartFontData;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly seriesBy: "Auto" | "Rows" | "Columns";
  readonly source?: string;
  readonly series: readonly ChartSeriesData[];
  readonly legend: {
    readonly visible: boolean;
    readonly position: "Top" | "Bottom" | "Left" | "Right" | "Corner";
    /** The legend lies over the plot instead of beside it. */
    readonly overlay?: boolean;
    readonly font?: ChartFontData;
  };
  readonly axes?: { readonly category?: ChartAxisData; readonly value?: ChartAxisData };
  /** What is written at the points of every series that says nothing of its own. */
  readonly dataLabels?: ChartLabelsData;
  /** All texts of the chart that have no font of their own. */
  readonly font?: ChartFontData;
  /** Colour behind the whole chart, and behind its plot. */
  readonly fill?: string;
  readonly plotFill?: string;
}

export interface ChartSeriesData {
  /** Plain text, or a reference to a cell behind `=`. */
  readonly name?: string;
  /** Cells such as `'Chấm điểm'!$B$2:$B$9`; empty while a new series has none yet. */
  readonly values: string;
  readonly categories?: string;
  readonly color?: string;
  /** A type of its own in a chart of several kinds. */
  readonly type?: string;
  /** Room between bars, in percent of their width. */
  readonly gapWidth?: number;
  /** How far the bars of a group lie over each other, −100 to 100 percent. */
  readonly overlap?: number;
  readonly dataLabels?: ChartLabelsData;
  readonly lineColor?: string;
  /** Thickness of the line in points. */
  readonly lineWeight?: number;
  /** Colours of single points, by their position, such as the slices of a pie. */
  readonly pointColors?: Readonly<Record<number, string>>;
}

export interface ChartAxisData {
  readonly title?: string;
  readonly titleFont?: ChartFontData;
  readonly reversed?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly minorUnit?: number;
  readonly majorGridlines?: boolean;
  readonly minorGridlines?: boolean;
  readonly numberFormat?: string;
  /** `false` hides the axis. */
  readonly visible?: boolean;
  readonly font?: ChartFontData;
}

/** Which parts of a point are written beside it. An empty record means no labels where the chart has some. */
export interface ChartLabelsData {
  readonly value?: boolean;
  readonly category?: boolean;
  readonly series?: boolean;
  readonly percentage?: boolean;
  readonly legendKey?: boolean;
  readonly position?: string;
  readonly separator?: string;
  readonly numberFormat?: string;
  readonly font?: ChartFontData;
}

export interface ChartFontData {
  readonly name?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single";
  readonly color?: string;
}

export interface PasswordProtected {
  readonly hasPassword: boolean;
  /** The password's fingerprint by the file's own attribute names; without it a saved file asks for no password. */
  readonly passwordVerifier?: Readonly<Record<string, string>>;
}

export interface ProtectionData extends PasswordProtected {
  /** What a user may still do on the protected sheet, by Excel's own option names (`allowSort`, `allowAutoFilter`, …). */
  readonly options: Readonly<Record<string, boolean | string>>;
}

export interface PageLayoutData {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paperSize?: "A3" | "A4" | "A5" | "Letter" | "Legal";
  readonly margins?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>>;
  readonly printArea?: Area;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly titleColumns?: { readonly first: number; readonly last: number };
  readonly zoom?: { readonly scale: number } | { readonly fitToWidth?: number; readonly fitToHeight?: number };
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  /** Printed without graphics. */
  readonly draft?: boolean;
  readonly printOrder?: "DownThenOver" | "OverThenDown";
  readonly printComments?: "NoComments" | "EndSheet" | "InPlace";
  readonly printErrors?: "AsDisplayed" | "Blank" | "Dash" | "NotAvailable";
  /** Left out: counted from the pages before. */
  readonly firstPageNumber?: number;
  /** Rows and columns that begin a new page. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
  /** Of all pages, or of the odd ones. */
  readonly headers?: PageHeaders;
  readonly firstPageHeaders?: PageHeaders;
  readonly evenPageHeaders?: PageHeaders;
  /** Which pages have headers of their own; left out: none. */
  readonly headersState?: "FirstAndDefault" | "OddAndEven" | "FirstOddAndEven";
  /** `false`: headers do not follow the sheet's margins, or are not scaled with it. */
  readonly headersUseSheetMargins?: boolean;
  readonly headersUseSheetScale?: boolean;
}

/** Texts with Excel's own codes, such as `&P` for the page number. */
export type PageHeaders = Readonly<
  Partial<Record<"leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter", string>>
>;

export interface DocumentProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly company?: string;
  readonly manager?: string;
  readonly lastAuthor?: string;
  readonly revision?: number;
  /** ISO 8601 in UTC, to the second. */
  readonly created?: string;
  readonly custom: Readonly<Record<string, string | number | boolean>>;
}
