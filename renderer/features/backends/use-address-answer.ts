import { useState } from 'react';

/**
 * What core said about an address, and whether somebody agreed to it all the same. Both are forgotten with the next
 * letter that is typed: a yes is for one address.
 */
export function useAddressAnswer(initial: string | null = null) {
  const [refusal, setRefusal] = useState(initial);
  const [isAgreed, setIsAgreed] = useState(false);
  return {
    refusal,
    isAgreed,
    setIsAgreed,
    note: setRefusal,
    forget() {
      setRefusal(null);
      setIsAgreed(false);
    },
  };
}
