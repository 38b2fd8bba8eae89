import { fingerprintOf, isPassword } from "../../../workbench/engine/password-fingerprint";

test.each([
  ["test", "CBEB"],
  ["password", "83AF"],
])("the fingerprint of %s is %s, as other programs write it", (password, fingerprint) => {
  expect(fingerprintOf(password)).toEqual({ password: fingerprint });
});

test("a password is known again; of a hash nothing is said", () => {
  expect([
    isPassword("test", { password: "cbeb" }),
    isPassword("Test", { password: "CBEB" }),
    isPassword("test", { hashValue: "x" }),
  ]).toEqual([true, false, undefined]);
});
