/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const run = <T>(
  work: (properties: Excel.DocumentProperties, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => work(context.workbook.properties, context));

test("texts are set and read; those nobody set are empty", async () => {
  await run(async (properties, context) => {
    properties.title = "Sổ điểm";
    properties.set({
      author: "UBND xã",
      subject: "PAR",
      keywords: "cchc",
      comments: "kỳ 2024",
      category: "Nội vụ",
      manager: "An",
      company: "Xã",
    });
    properties.revisionNumber = 3;
    properties.load();
    await context.sync();
    expect(properties.toJSON()).toMatchObject({
      title: "Sổ điểm",
      author: "UBND xã",
      subject: "PAR",
      keywords: "cchc",
      comments: "kỳ 2024",
      category: "Nội vụ",
      manager: "An",
      company: "Xã",
      lastAuthor: "",
      revisionNumber: 3,
    });
    properties.title = "";
    properties.load("title");
    await context.sync();
    expect(properties.title).toBe("");
  });
  expect(workbench.engine.save().properties).toEqual({
    author: "UBND xã",
    subject: "PAR",
    keywords: "cchc",
    comments: "kỳ 2024",
    category: "Nội vụ",
    manager: "An",
    company: "Xã",
    revision: 3,
    custom: {},
  });
});

test('"creationDate: Gets the creation date of the workbook"; "lastAuthor: Gets the last author"', async () => {
  await openWorkbook({
    ...workbench.engine.save(),
    properties: { created: "2024-05-01T02:03:04Z", lastAuthor: "Bình", custom: {} },
  });
  await run(async (properties, context) => {
    properties.load("creationDate,lastAuthor");
    await context.sync();
    expect([properties.creationDate.toISOString(), properties.lastAuthor]).toEqual([
      "2024-05-01T02:03:04.000Z",
      "Bình",
    ]);
  });
});

test('custom: "Creates a new or sets an existing custom property", its key "is case-insensitive"', async () => {
  await run(async ({ custom }, context) => {
    custom.add("BoTieuChi", "duong-hoa-2022");
    const number = custom.add("Kỳ", 2024).load("key,value,type");
    const float = custom.add("HeSo", 0.5).load("type");
    const flag = custom.add("Khoa", true).load("type");
    const again = custom.add("botieuchi", "hoang-luu-2024").load("key,value,type");
    const count = custom.getCount();
    await context.sync();
    expect([number.key, number.value, number.type, float.type, flag.type]).toEqual([
      "Kỳ",
      2024,
      "Number",
      "Float",
      "Boolean",
    ]);
    expect([again.key, again.value, again.type, count.value]).toEqual(["BoTieuChi", "hoang-luu-2024", "String", 4]);
    const found = custom.getItem("BOTIEUCHI");
    found.value = "ba-thanh-2024";
    found.load("value");
    const missing = custom.getItemOrNullObject("không");
    await context.sync();
    expect([found.value, missing.isNullObject]).toEqual(["ba-thanh-2024", true]);
    found.delete();
    custom.load("items/key");
    await context.sync();
    expect(custom.items.map(({ key }) => key)).toEqual(["Kỳ", "HeSo", "Khoa"]);
    custom.deleteAll();
    const left = custom.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test('"larger values are automatically trimmed to 255 characters"', async () => {
  await run(async ({ custom }, context) => {
    const property = custom.add("k".repeat(300), "v".repeat(300)).load("key,value");
    await context.sync();
    expect([property.key.length, (property.value as string).length]).toEqual([255, 255]);
  });
});
