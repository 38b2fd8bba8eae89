import { DEFAULT_PORT, readStartOptions, UsageError } from "../../../workbench/server/start-options";

const ADD_IN = "test/fixtures/pane";

test("without words the usual port and add-in are taken and a browser is opened", () => {
  expect(readStartOptions([], ADD_IN)).toEqual({ port: DEFAULT_PORT, opensBrowser: true, addIn: ADD_IN });
});

test("port, browser and add-in can be chosen", () => {
  expect(readStartOptions(["--port", "0", "--no-open", "--add-in", "dist"], ADD_IN)).toEqual({
    port: 0,
    opensBrowser: false,
    addIn: "dist",
  });
});

test.each([
  ["--port", "eighty"],
  ["--port", "65536"],
  ["--port", "-1"],
  ["--port", "80.5"],
  ["--port"],
  ["--open"],
  ["dist"],
])("%s %s is refused", (...words) => {
  expect(() => readStartOptions(words, ADD_IN)).toThrow(UsageError);
});
