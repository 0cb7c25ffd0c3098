export function notesOf(changelog: string, version: string): string | null;
export function problemWith(tag: string, version: string, changelog: string): string | null;
