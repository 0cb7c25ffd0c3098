import { documentedPrompt } from "./documented-prompt.ts";

export interface SnippetTarget {
  baseUrl: string;
  model: string;
  /** The variable that holds the server's key; null where any key will do. */
  keyVariable: string | null;
  /** Where the snippet is to run: shells quote in different ways. */
  platform: string;
}

/** The guide's program in Python, and the same for a shell and for JavaScript. Keys are the languages' names. */
export function snippets(target: SnippetTarget): { python: string; curl: string; javascript: string } {
  return { python: python(target), curl: curl(target), javascript: javascript(target) };
}

const [system, user] = documentedPrompt.messages;
const { temperature } = documentedPrompt;
const text = (value: string): string => JSON.stringify(value);

/** Section 7 of the guide. */
function python({ baseUrl, model, keyVariable }: SnippetTarget): string {
  const key = keyVariable === null ? '"lm-studio"' : `os.environ[${text(keyVariable)}]`;
  return `${keyVariable === null ? "" : "import os\n\n"}# Example: reuse your existing OpenAI client code
# Change the baseUrl to point to your server
from openai import OpenAI

# Point to the local server
client = OpenAI(base_url=${text(baseUrl)},
                api_key=${key})

completion = client.chat.completions.create(
  model=${text(model)},
  messages=[
    {"role": "system", "content": ${text(system.content)}},
    {"role": "user", "content": ${text(user.content)}}
  ],
  temperature=${temperature},
)

print(completion.choices[0].message)
`;
}

/** One line. Windows' own shell has double quotes only; PowerShell, which has others, runs this with `cmd /c`. */
function curl({ baseUrl, model, keyVariable, platform }: SnippetTarget): string {
  const body = JSON.stringify({ model, messages: documentedPrompt.messages, temperature });
  const windows = platform === "win32";
  const variable = windows ? `%${keyVariable}%` : `$${keyVariable}`;
  const headers = [
    "Content-Type: application/json",
    ...(keyVariable === null ? [] : [`Authorization: Bearer ${variable}`]),
  ];
  const data = windows ? `"${body.replaceAll('"', '\\"')}"` : `'${body.replaceAll("'", "'\\''")}'`;
  const options = headers.map((header) => `-H "${header}"`).join(" ");
  return `${windows ? "curl.exe" : "curl"} ${baseUrl}/chat/completions ${options} -d ${data}\n`;
}

function javascript({ baseUrl, model, keyVariable }: SnippetTarget): string {
  const key = keyVariable === null ? '"lm-studio"' : `process.env[${text(keyVariable)}]`;
  const lines = [
    'import OpenAI from "openai";',
    "",
    `const client = new OpenAI({ baseURL: ${text(baseUrl)}, apiKey: ${key} });`,
    "",
    "const completion = await client.chat.completions.create({",
    `  model: ${text(model)},`,
    "  messages: [",
    `    { role: "system", content: ${text(system.content)} },`,
    `    { role: "user", content: ${text(user.content)} },`,
    "  ],",
    `  temperature: ${temperature},`,
    "});",
    "",
    "console.log(completion.choices[0].message);",
  ];
  return `${lines.join("\n")}\n`;
}
