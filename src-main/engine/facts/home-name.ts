/** Words that providers put into the names of home lines. */
const HOME =
  /(?:^|[.-])(?:dyn\w*|dhcp\w*|dial\w*|[av]?dsl\w*|cable\w*|pppoe?|pool|fiber|fibre|ftth|home|residential|cust\w*|client\w*|broadband|mobile|lte)(?=[.\d-]|$)/i;

/** A name that only repeats the numbers of the address is one that a machine gave. */
const repeats = (address: string, name: string): boolean => {
  const numbers = address.split('.');
  return numbers.length === 4 && numbers.filter((one) => new RegExp(`(?<!\\d)0*${one}(?!\\d)`).test(name)).length >= 3;
};

/** Whether an address (IPv4 in its usual form, or any text for IPv6) is named as providers name home lines. */
export const isHomeName = (address: string, name: string): boolean => HOME.test(name) || repeats(address, name);
