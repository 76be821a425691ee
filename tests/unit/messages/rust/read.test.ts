import { describe, expect, test } from "vitest";
import { readRust } from "../../../../src/messages/rust/read.ts";
import { written, writtenTexts } from "../written.ts";

/** The texts of a Rust source as `kind text`, values in braces, names that it does not define in angle brackets. */
async function texts(source: string): Promise<string[]> {
  return writtenTexts(await readRust(source));
}

function inFunction(...statements: string[]): string {
  return `impl Thing {\n  fn do_it(&self) -> Result<()> {\n${statements.join("\n")}\n    Ok(())\n  }\n}\n`;
}

describe("anyhow", () => {
  test("its macros, by whatever path", async () => {
    expect(
      await texts(
        inFunction(
          'bail!("no process in {}", id);',
          'anyhow::bail!("no spec");',
          'return Err(anyhow!("pid {pid} is gone"));',
          'ensure!(a == b, "{a:?} is not {}", b);',
          "ensure!(a == b);",
          "bail!(Error::Gone);",
          'panic!("not this");',
          'println!("nor this");',
          'eprintln!("run failed : {e}");',
        ),
      ),
    ).toEqual([
      "error no process in {text}",
      "error no spec",
      "error pid {text} is gone",
      "error {text} is not {text}",
      "error run failed : {cause}",
    ]);
  });

  test("a context is a text of its own, written in any of the ways", async () => {
    expect(
      await texts(
        inFunction(
          'open(path).context("failed to open it")?;',
          'open(path).context(format!("failed to open {path}"))?;',
          'open(path).with_context(|| format!("failed to open {:?} in {}", path, root))?;',
          'open(path).with_context(|| { let a = 1; format!("failed to open {a}") })?;',
          'open(path).with_context(|| "failed at last")?;',
          "open(path).context(text)?;",
        ),
      ),
    ).toEqual([
      "error failed to open it",
      "error failed to open {text}",
      "error failed to open {text} in {text}",
      "error failed to open {text}",
      "error failed at last",
    ]);
  });
});

test("tracing: the message, not its fields", async () => {
  expect(
    await texts(
      inFunction(
        'tracing::error!(?err, id = ?self.id(), name = "x", "failed to delete {}", id);',
        'warn!("could not apply {}: {err}", name);',
        'error!(target: "log", "no {}", name);',
        'debug!("told on request");',
        "error!(?err);",
      ),
    ),
  ).toEqual(["error failed to delete {text}", "warning could not apply {text}: {cause}", "error no {text}"]);
});

describe("thiserror", () => {
  test("variants: what wraps an error is the cause, a number's type says so", async () => {
    expect(
      await texts(`
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Told to people.
    #[error("io error: {0}")]
    Io(#[from] Wrapped),
    #[error("open {path}: {err}")]
    Open { err: Box<std::io::Error>, path: PathBuf },
    #[error("parse {value} as {kind:?}: {source}")]
    Parse { value: u64, kind: Kind, #[source] source: Odd },
    #[error("expected {0}, got {1:#x} and {len}", len = .2.len())]
    Number(i32, Word, Vec<u8>),
    #[error(transparent)]
    Other(#[from] Wrapped),
    #[error("bad id: {0}")]
    Id(ParseIntError),
}
`),
    ).toEqual([
      "error io error: {cause}",
      "error open {text}: {cause}",
      "error parse {number} as {text}: {cause}",
      "error expected {number}, got {hex} and {text}",
      "error bad id: {cause}",
    ]);
  });

  test("structs", async () => {
    expect(await texts('#[derive(Error)]\n#[error("gone: {0}")]\npub struct Gone(String);\n')).toEqual([
      "error gone: {text}",
    ]);
  });
});

test("sentences that an error is built from; a name that it carries is none", async () => {
  expect(
    await texts(
      inFunction(
        'return Err(Failure::Error("x".into()));',
        'return Err(RunError::Other(format!("cannot run {} twice", id)));',
        'return Err(RunError::Unsupported("time namespace".to_string()));',
        'return Err(RunError::Unsupported("time".to_string()));',
        'return Err(io::Error::new(ErrorKind::Other, "no such luck"));',
        'return Err(RunError::Call { name: "create", msg: String::from("call went wrong") });',
        'let path = Path::new("not a message");',
      ),
    ),
  ).toEqual([
    "error cannot run {text} twice",
    "error time namespace",
    "error no such luck",
    "error call went wrong",
  ]);
});

test("what an own Display writes, if it is more than a name", async () => {
  expect(
    await texts(`
impl std::fmt::Display for CreateError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::A => write!(f, "failed to create: {}", self.0)?,
            Self::B => f.write_str("must be a power of two"),
            Self::C => write!(f, "stdout"),
        }
    }
}
`),
  ).toEqual(["error failed to create: {text}", "error must be a power of two"]);
});

test("literals: raw, over several lines, with braces and escapes", async () => {
  expect(
    await texts(
      inFunction(
        'bail!(r#"no "quotes" in {}"#, name);',
        'bail!("a line that goes \\\n             on: {{\\"{name}\\"}} \\u{e9}\\n");',
        'bail!("{0} before {0} and {name}", a, name = err);',
      ),
    ),
  ).toEqual([
    'error no "quotes" in {text}',
    'error a line that goes on: {"{text}"} é\n',
    "error {text} before {text} and {cause}",
  ]);
});

test("a constant is left to be resolved; the file's own are handed on", async () => {
  const { found, constants } = await readRust(
    `const ROOT: &str = "/sys/fs/cgroup";\nconst MANY: usize = 3;\n${inFunction('bail!("{} is not {OTHER}", ROOT);')}`,
  );
  expect(found.map(({ parts }) => written(parts))).toEqual(["<ROOT> is not <OTHER>"]);
  expect(constants).toEqual({ ROOT: [{ literal: "/sys/fs/cgroup" }] });
});

test("macros among another macro's tokens, each with its function's name", async () => {
  const { found } = await readRust(
    `fn outer() { select! { _ = a => { bail!("it was {}", a) } } }\nfn other() { bail!("not there"); }\n`,
  );
  expect(found.map((text) => [text.function, written(text.parts)])).toEqual([
    ["outer", "it was {text}"],
    ["other", "not there"],
  ]);
});

test("tests are left out", async () => {
  expect(
    await texts(`
fn real() { bail!("a real one"); }
#[test]
fn alone() { bail!("not a real one"); }
#[cfg(test)]
mod tests {
    use super::*;
    fn helper() { bail!("neither is this"); }
}
`),
  ).toEqual(["error a real one"]);
});
