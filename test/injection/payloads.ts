/** Texts that are orders to what they might be put into; in the library they are texts. */
export const payloads: readonly string[] = [
  "Robert'); drop table lead; --",
  "' or '1'='1",
  "\\'; select pg_sleep(9); --",
  "$1 $$ $tag$ :name ?",
  "%_\\%",
  "x\r\nBcc: everybody@example.com\r\n\r\nBuy",
  "x\nATTENDEE:mailto:everybody@example.com\nEND:VEVENT",
  "x\\nATTENDEE:mailto:everybody@example.com",
  '";CN=x:mailto:everybody@example.com',
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "{{lead.email}}{{{lead.email}}}#{1+1}<%= 1 %>",
  '=HYPERLINK("http://example.com","x")',
  "__proto__",
  "../../etc/passwd",
  "2026-01-01' AT TIME ZONE 'x",
];
