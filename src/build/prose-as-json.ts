import type { Plugin } from "rolldown";

const prose = /[/\\]src[/\\]core[/\\]messages[/\\][^/\\]+[/\\].*\.ts$/;
/** As the formatter leaves them: the object ends where a line begins with its closing brace. */
const object = /^export const (\w+)(?::[^=]+)? = (\{\n[\s\S]*?\n\});$/gm;

/**
 * The messages are the largest part of what every command loads, and JavaScript engines read JSON in a string faster
 * than the same as an object literal. https://v8.dev/blog/cost-of-javascript-2019#json
 */
export const proseAsJson: Plugin = {
  name: "prose-as-json",
  transform(code, id) {
    if (!prose.test(id)) return null;
    return code.replaceAll(object, (whole, name: string, literal: string) => {
      const value = valueOf(literal);
      return value === null ? whole : `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    });
  },
};

/** Null for what is more than text: it refers to other modules, and stays as it is. */
function valueOf(literal: string): unknown {
  try {
    return new Function(`return ${literal}`)() as unknown;
  } catch {
    return null;
  }
}
