/** One of these codes with the arguments its message takes: what a map of codes to arguments describes. */
export type FindingOf<Findings> = { [Code in keyof Findings]: { code: Code; args: Findings[Code] } }[keyof Findings];
