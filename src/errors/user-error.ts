/** Something a person can put right. Its message says what is wrong, where, and what to do; no stack is shown. */
export class UserError extends Error {
  override name = "UserError";
}
