/** Words that begin a sentence with a capital only because they begin it; a name keeps its own. */
const PLAIN =
  /^(The|This|That|These|Those|There|A|An|Any|Your|You|We|Our|It|Its|They|Their|One|Two|Three|Each|Every|Everything|Nobody|Nothing|No|Not|Some|Other|Another|What|When|Where|In|On|At|From|With|Port|App|All|Only|Both|Signing|Web)\b(?!’)/;

/** A sentence as the rest of one that begins with "because". */
export function continueSentence(text: string): string {
  return PLAIN.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
