const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML or XML, within an element or in an attribute with double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ENTITIES[one]!);
