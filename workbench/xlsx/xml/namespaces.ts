export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const EXCEL_MAIN = "http://schemas.microsoft.com/office/excel/2006/main";
export const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
export const RICH_DATA = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata";
export const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
export const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
export const CUSTOM_XML_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Extension blocks are told apart by these numbers. */
export const EXTENSION = {
  conditionalFormats: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}",
  validations: "{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}",
  ruleId: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}",
  richValue: "{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}",
  customFunctions: "{D87F86FE-615C-45B5-9D79-34F1136793EB}",
  /** Ours: what a chart's own parts do not say. Programs skip extensions they do not know. */
  chartSource: "{0C9D2C5B-8F2E-4C57-9E0B-6A4B7C1D3E52}",
} as const;

export const CHART_SOURCE = "urn:cchc:workbench:chart-source";
