"""Prints as JSON what openpyxl finds in the workbook named on the command line."""

import json
import sys
import warnings

import openpyxl

# openpyxl says which extensions it will not write back; nothing is written here.
warnings.simplefilter("ignore")


def text(value):
    return None if value is None else str(value)


def plain(value):
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    return getattr(value, "text", None) or str(value)


def values(sheet):
    found = {}
    for line in sheet.iter_rows():
        for cell in line:
            if cell.value is not None:
                found[cell.coordinate] = plain(cell.value)
    return found


def table(one):
    return {
        "name": one.displayName,
        "ref": one.ref,
        "style": one.tableStyleInfo and one.tableStyleInfo.name,
        "totals": one.totalsRowCount,
        "filter": one.autoFilter and one.autoFilter.ref,
        "columns": [
            {
                "name": column.name,
                "formula": column.calculatedColumnFormula and column.calculatedColumnFormula.attr_text,
            }
            for column in one.tableColumns
        ],
    }


def words(title):
    """The text of a title of rich text, lines joined."""
    if title is None or title.tx is None or title.tx.rich is None:
        return None
    return "\n".join("".join(run.t for run in line.r or []) for line in title.tx.rich.p)


def color(shape):
    fill = shape and shape.solidFill
    return fill and fill.srgbClr


def font(text):
    return text and text.p[0].pPr and text.p[0].pPr.defRPr


def labels(one):
    return one and {
        "shown": [
            name for name in ["showVal", "showCatName", "showSerName", "showPercent", "showLegendKey"] if getattr(one, name)
        ],
        "position": one.dLblPos,
        "format": one.numFmt,
    }


def series(one):
    return {
        "values": (one.val or one.yVal).numRef.f,
        "color": color(one.graphicalProperties),
        "line": one.graphicalProperties and one.graphicalProperties.line and color(one.graphicalProperties.line),
        "labels": labels(getattr(one, "dLbls", None)),
        "points": {str(point.idx): color(point.spPr) for point in one.dPt},
    }


def axis(one):
    return one and {
        "title": words(one.title),
        "reversed": one.scaling.orientation == "maxMin",
        "bounds": [one.scaling.min, one.scaling.max],
        "units": [getattr(one, "majorUnit", None), getattr(one, "minorUnit", None)],
        "gridlines": [one.majorGridlines is not None, one.minorGridlines is not None],
        "format": one.numFmt and one.numFmt.formatCode,
        "hidden": bool(one.delete),
        "size": font(one.txPr) and font(one.txPr).sz,
    }


def chart_facts(chart):
    return {
        "type": type(chart).__name__,
        "parts": [type(part).__name__ for part in chart._charts],
        "title": words(chart.title),
        "legend": chart.legend and [chart.legend.position, bool(chart.legend.overlay)],
        "gap": [getattr(chart, "gapWidth", None), getattr(chart, "overlap", None)],
        "labels": labels(chart.dataLabels),
        "series": [series(one) for part in chart._charts for one in part.series],
        "category": axis(getattr(chart, "x_axis", None)),
        "value": axis(getattr(chart, "y_axis", None)),
    }


def sheet_facts(sheet, cached):
    cells = values(sheet)
    return {
        "title": sheet.title,
        "state": sheet.sheet_state,
        "freeze": sheet.freeze_panes,
        "cells": cells,
        "cached": values(cached),
        "formats": {
            address: sheet[address].number_format
            for address in cells
            if sheet[address].number_format != "General"
        },
        "tables": [table(one) for one in sheet.tables.values()],
        "validations": [
            {
                "ref": str(one.sqref),
                "type": one.type,
                "operator": one.operator,
                "formulas": [one.formula1, one.formula2],
                "arrowHidden": bool(one.showDropDown),
            }
            for one in sheet.data_validations.dataValidation
        ],
        "conditional": [
            {"ref": str(area.sqref), "type": rule.type, "priority": rule.priority, "formulas": list(rule.formula)}
            for area in sheet.conditional_formatting
            for rule in area.rules
        ],
        "merged": [str(area) for area in sheet.merged_cells.ranges],
        "widths": {key: size.width for key, size in sheet.column_dimensions.items() if size.customWidth},
        "hiddenColumns": [key for key, size in sheet.column_dimensions.items() if size.hidden],
        "hyperlinks": {
            link.ref: link.target or link.location for link in (sheet._hyperlinks if sheet._hyperlinks else [])
        }
        or {
            cell.coordinate: cell.hyperlink.target or cell.hyperlink.location
            for line in sheet.iter_rows()
            for cell in line
            if cell.hyperlink
        },
        "comments": {
            cell.coordinate: cell.comment.text for line in sheet.iter_rows() for cell in line if cell.comment
        },
        "charts": [chart_facts(chart) for chart in sheet._charts],
        "protected": bool(sheet.protection.sheet),
        "print": {
            "area": ",".join(sheet.print_area) if isinstance(sheet.print_area, list) else text(sheet.print_area),
            "rows": text(sheet.print_title_rows),
            "orientation": sheet.page_setup.orientation,
            "paper": None if sheet.page_setup.paperSize is None else int(sheet.page_setup.paperSize),
        },
    }


def main(path):
    book = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    print(
        json.dumps(
            {
                "sheets": [sheet_facts(sheet, cached[sheet.title]) for sheet in book.worksheets],
                "names": {one.name: one.attr_text for one in book.defined_names.definedName}
                if hasattr(book.defined_names, "definedName")
                else {name: one.attr_text for name, one in book.defined_names.items()},
                "active": book.active.title,
            }
        )
    )


main(sys.argv[1])
