/** @jest-environment ./test/environment/workbench-environment.ts */
export {};

const NAMESPACE = "urn:cchc:so-diem";
const XML = `<?xml version="1.0"?><s:soDiem xmlns:s="${NAMESPACE}"><s:ky năm="2024"/></s:soDiem>`;

const run = <T>(
  work: (parts: Excel.CustomXmlPartCollection, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => Excel.run((context) => work(context.workbook.customXmlParts, context));

const add = (xml: string): Promise<string> =>
  run(async (parts, context) => {
    const part = parts.add(xml).load("id");
    await context.sync();
    return part.id;
  });

test('"add: Adds a new custom XML part to the workbook"; id, namespace and text are read', async () => {
  await run(async (parts, context) => {
    const part = parts.add(XML).load("id,namespaceUri");
    const xml = part.getXml();
    const count = parts.getCount();
    await context.sync();
    expect([part.namespaceUri, xml.value, count.value]).toEqual([NAMESPACE, XML, 1]);
    const again = parts.getItem(part.id).load("namespaceUri");
    await context.sync();
    expect(again.namespaceUri).toBe(NAMESPACE);
  });
  expect(workbench.engine.save().customXml).toEqual([XML]);
});

test.each([
  ["text", "soDiem"],
  ["two roots", "<a/><b/>"],
  ["tags that do not match", "<a></b>"],
  ["an open tag", "<a><b/>"],
  ["text behind the root", "<a/>x"],
  ["an unknown entity", "<a>&b;</a>"],
])('"Must be a valid XML fragment": not %s', async (_what, xml) => {
  await expect(add(xml)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test.each([
  ["<a/>", ""],
  ['<a xmlns="urn:x"/>', "urn:x"],
  ['<!-- x --><p:a xmlns="urn:x" xmlns:p="urn:p"><b/></p:a>\n', "urn:p"],
])("the namespace of %s is that of its root", async (xml, expected) => {
  await run(async (parts, context) => {
    const part = parts.add(xml).load("namespaceUri");
    await context.sync();
    expect(part.namespaceUri).toBe(expected);
  });
});

test('"setXml: Sets the custom XML part\'s full XML content"; "delete: Deletes the custom XML part"', async () => {
  const [first, second] = [await add(XML), await add("<b/>")];
  await run(async (parts, context) => {
    const part = parts.getItem(first);
    part.setXml("<moi/>");
    parts.getItem(second).delete();
    const xml = part.getXml();
    const gone = parts.getItemOrNullObject(second);
    await context.sync();
    expect([xml.value, gone.isNullObject]).toEqual(["<moi/>", true]);
    part.setXml("<moi>");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
  expect(workbench.engine.save().customXml).toEqual(["<moi/>"]);
});

test('getOnlyItem: "If the collection contains exactly one item, this method returns it"', async () => {
  const id = await add(XML);
  await add("<khac/>");
  await run(async (parts, context) => {
    const scoped = parts.getByNamespace(NAMESPACE);
    const only = scoped.getOnlyItem().load("id");
    const orNull = scoped.getOnlyItemOrNullObject().load("id");
    const byId = scoped.getItem(id).load("id");
    const count = scoped.getCount();
    scoped.load("items/id");
    const none = parts.getByNamespace("urn:khong").getOnlyItemOrNullObject();
    await context.sync();
    expect([only.id, orNull.id, byId.id, count.value, none.isNullObject]).toEqual([id, id, id, 1, true]);
    expect(scoped.items.map((part) => part.id)).toEqual([id]);
    // The part is found again in later batches too.
    const xml = only.getXml();
    await context.sync();
    expect(xml.value).toBe(XML);
  });
});

test('getOnlyItem: "Otherwise, this method produces an error"', async () => {
  const only = () =>
    run(async (parts, context) => {
      parts.getByNamespace(NAMESPACE).getOnlyItem().load("id");
      await context.sync();
    });
  await expect(only()).rejects.toMatchObject({ code: "ItemNotFound" });
  await add(XML);
  await add(XML);
  await expect(only()).rejects.toMatchObject({ code: "InvalidOperation" });
  await run(async (parts, context) => {
    const none = parts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

test("parts of an opened file keep their ids while others come and go", async () => {
  await openWorkbook({ ...workbench.engine.save(), customXml: ["<a/>", "<b/>", "<c/>"] });
  const ids = () =>
    run(async (parts, context) => {
      parts.load("items/id");
      await context.sync();
      return parts.items.map(({ id }) => id);
    });
  const [a, b, c] = await ids();
  await run(async (parts, context) => {
    parts.getItem(b!).delete();
    parts.add("<d/>");
    await context.sync();
  });
  expect((await ids()).slice(0, 2)).toEqual([a, c]);
  expect(workbench.engine.save().customXml).toEqual(["<a/>", "<c/>", "<d/>"]);
});
