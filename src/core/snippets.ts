import { documentedPrompt } from "./documented-prompt.ts";

/** The guide's program in Python, and the same for a shell and for JavaScript. Keys are the languages' names. */
export function snippets(baseUrl: string, model: string): { python: string; curl: string; javascript: string } {
  return { python: python(baseUrl, model), curl: curl(baseUrl, model), javascript: javascript(baseUrl, model) };
}

const [system, user] = documentedPrompt.messages;
const { temperature } = documentedPrompt;
const text = (value: string): string => JSON.stringify(value);

/** Section 7 of the guide. */
function python(baseUrl: string, model: string): string {
  return `# Example: reuse your existing OpenAI client code
# Change the baseUrl to point to your server
from openai import OpenAI

# Point to the local server
client = OpenAI(base_url=${text(baseUrl)},
                api_key="lm-studio")

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

function curl(baseUrl: string, model: string): string {
  const body = JSON.stringify({ model, messages: documentedPrompt.messages, temperature });
  // One line and double quotes only where it can be: that is what sh, PowerShell 7 and cmd have most in common.
  return `curl ${baseUrl}/chat/completions -H "Content-Type: application/json" -d '${body.replaceAll("'", "'\\''")}'\n`;
}

function javascript(baseUrl: string, model: string): string {
  const lines = [
    'import OpenAI from "openai";',
    "",
    `const client = new OpenAI({ baseURL: ${text(baseUrl)}, apiKey: "lm-studio" });`,
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
