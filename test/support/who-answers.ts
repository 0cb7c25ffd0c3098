/**
 * Who answers at a server's address: the mark of one of ours, `""` for another program's, null for nobody. Other tests
 * may take a port as soon as it is free.
 */
export async function whoAnswers(baseUrl: string): Promise<string | null> {
  const response = await fetch(`${baseUrl}/models`).catch(() => null);
  return response === null ? null : (response.headers.get("x-phi4-setup") ?? "");
}
