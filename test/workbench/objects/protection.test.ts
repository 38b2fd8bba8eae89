/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T): Promise<T> =>
  Excel.run(async (context) => {
    const result = await work(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<void> =>
  run((sheet) => {
    sheet.protection.protect(options, password);
  });

const code = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<unknown> =>
  run((sheet, context) => {
    work(sheet, context);
  }).then(() => "done", codeOf);

const codeOf = (problem: unknown): unknown => (problem as { readonly code?: unknown }).code ?? problem;

const record = () => workbench.engine.sheets.records(workbench.engine.sheets.activeId).protection;

describe("worksheet.protection", () => {
  test('"Protects a worksheet. Fails if the worksheet has already been protected"', async () => {
    await run(async (sheet, context) => {
      const protection = sheet.protection.load("protected,options");
      await context.sync();
      expect([protection.protected, protection.options]).toEqual([false, null]);
      sheet.protection.protect();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
    });
    expect(record()).toEqual({ hasPassword: false, options: {} });
    expect(
      await code((sheet) => {
        sheet.protection.protect();
      }),
    ).toBe("AccessDenied");
  });

  test('"options: Specifies the protection options for the worksheet"; without any nothing is allowed', async () => {
    const nothing = {
      allowAutoFilter: false,
      allowDeleteColumns: false,
      allowDeleteRows: false,
      allowEditObjects: false,
      allowEditScenarios: false,
      allowFormatCells: false,
      allowFormatColumns: false,
      allowFormatRows: false,
      allowInsertColumns: false,
      allowInsertHyperlinks: false,
      allowInsertRows: false,
      allowPivotTables: false,
      allowSort: false,
      selectionMode: "Normal",
    };
    const options = () =>
      run(async (sheet, context) => {
        sheet.protection.load("options");
        await context.sync();
        return sheet.protection.options;
      });
    await protect();
    expect(await options()).toEqual(nothing);
    await run((sheet) => {
      sheet.protection.unprotect();
    });
    await protect({ allowSort: true, allowFormatCells: true, allowInsertRows: false, selectionMode: "Unlocked" });
    expect(await options()).toEqual({ ...nothing, allowSort: true, allowFormatCells: true, selectionMode: "Unlocked" });
    expect(record()).toEqual({
      hasPassword: false,
      options: { allowFormatCells: true, allowSort: true, selectionMode: "Unlocked" },
    });
  });

  test("an option that does not exist is refused", async () => {
    expect(
      await code((sheet) => {
        sheet.protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions);
      }),
    ).toBe("InvalidArgument");
    expect(
      await code((sheet) => {
        sheet.protection.protect({ selectionMode: "Some" as "None" });
      }),
    ).toBe("InvalidArgument");
  });

  test('"unprotect: Unprotects a worksheet"; one that is not protected stays so', async () => {
    await protect();
    expect(
      await code((sheet) => {
        sheet.protection.unprotect();
      }),
    ).toBe("done");
    expect(
      await code((sheet) => {
        sheet.protection.unprotect();
      }),
    ).toBe("done");
    expect(record()).toBeUndefined();
  });

  test('"password": without the right one the sheet stays protected', async () => {
    await protect({}, "mật khẩu");
    expect(record()).toMatchObject({ hasPassword: true, options: {} });
    expect(record()!.passwordVerifier!["password"]).toMatch(/^[0-9A-F]{4}$/);
    expect(
      await code((sheet) => {
        sheet.protection.unprotect();
      }),
    ).toBe("InvalidArgument");
    expect(
      await code((sheet) => {
        sheet.protection.unprotect("khác");
      }),
    ).toBe("InvalidArgument");
    expect(await code((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(
      await code((sheet) => {
        sheet.protection.unprotect("mật khẩu");
      }),
    ).toBe("done");
    expect(record()).toBeUndefined();
  });

  test("a password survives saving and opening; one the file keeps as a hash cannot be checked, and that is said", async () => {
    await protect({}, "abc");
    const saved = workbench.engine.save();
    await openWorkbook(saved);
    expect(
      await code((sheet) => {
        sheet.protection.unprotect("abd");
      }),
    ).toBe("InvalidArgument");
    expect(
      await code((sheet) => {
        sheet.protection.unprotect("abc");
      }),
    ).toBe("done");
    const hashed = {
      ...saved.sheets[0]!,
      protection: { hasPassword: true, options: {}, passwordVerifier: { algorithmName: "SHA-512", hashValue: "x" } },
    };
    await openWorkbook({ ...saved, sheets: [hashed] });
    expect(
      await code((sheet) => {
        sheet.protection.unprotect("abc");
      }),
    ).toBe("NotImplemented");
  });

  test('"onProtectionChanged: Occurs when the worksheet protection state is changed"', async () => {
    const seen: unknown[] = [];
    const listen = ({ isProtected, source, type }: Excel.WorksheetProtectionChangedEventArgs): Promise<void> => {
      seen.push([isProtected, source, type]);
      return Promise.resolve();
    };
    await run((sheet, context) => {
      sheet.onProtectionChanged.add(listen);
      context.workbook.worksheets.onProtectionChanged.add(listen);
    });
    await protect();
    await run((sheet) => {
      sheet.protection.unprotect();
    });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(seen).toEqual(
      [true, true, false, false].map((isProtected) => [isProtected, "Local", "WorksheetProtectionChanged"]),
    );
  });
});

test('range.format.protection: "A `null` value indicates that the entire range doesn\'t have a uniform lock setting"', async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1").format.protection.locked = false;
    sheet.getRange("A1").format.protection.formulaHidden = true;
    const [one, both] = ["A1", "A1:B1"].map((address) =>
      sheet.getRange(address).format.protection.load("locked,formulaHidden"),
    );
    await context.sync();
    expect([one!.locked, one!.formulaHidden, both!.locked, both!.formulaHidden]).toEqual([false, true, null, null]);
  });
});

describe("workbook.protection", () => {
  const protectWorkbook = (password?: string) =>
    run((_sheet, { workbook }) => {
      workbook.protection.protect(password);
    });

  test('"Protects the workbook. Fails if the workbook has been protected"; "Specifies if the workbook is protected"', async () => {
    await protectWorkbook();
    expect(
      await code((_sheet, { workbook }) => {
        workbook.protection.protect();
      }),
    ).toBe("AccessDenied");
    await run(async (_sheet, context) => {
      const protection = context.workbook.protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
      context.workbook.protection.unprotect();
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
    expect(workbench.engine.save()).not.toHaveProperty("structureProtection");
  });

  test("with a password only that one ends it", async () => {
    await protectWorkbook("abc");
    expect(
      await code((_sheet, { workbook }) => {
        workbook.protection.unprotect("x");
      }),
    ).toBe("InvalidArgument");
    expect(workbench.engine.save().structureProtection).toMatchObject({ hasPassword: true });
    expect(
      await code((_sheet, { workbook }) => {
        workbook.protection.unprotect("abc");
      }),
    ).toBe("done");
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ["added", (_sheet, { workbook }) => workbook.worksheets.add("Ba")],
    [
      "deleted",
      (_sheet, { workbook }) => {
        workbook.worksheets.getItem("Hai").delete();
      },
    ],
    ["renamed", (sheet) => (sheet.name = "Một")],
    ["moved", (sheet) => (sheet.position = 1)],
    ["hidden", (_sheet, { workbook }) => (workbook.worksheets.getItem("Hai").visibility = "Hidden")],
    ["coloured", (sheet) => (sheet.tabColor = "red")],
  ])("sheets cannot be %s; cells can be changed", async (_name, change) => {
    await run((_sheet, { workbook }) => workbook.worksheets.add("Hai"));
    await protectWorkbook();
    expect(await code(change)).toBe("AccessDenied");
    expect(await code((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("done");
  });
});
