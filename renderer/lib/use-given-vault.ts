import { useCallback, useEffect, useState } from 'react';
import { Problem } from '../../shared/errors/problem.ts';
import { bridge } from './bridge.ts';

/** A vault named from outside, or why that name is not taken. */
export type GivenVault = { path: string } | { problem: Problem };

/** The vault that Custos was started with, or started again with while it ran, until it is forgotten. */
export function useGivenVault(): [GivenVault | null, () => void] {
  const [given, setGiven] = useState<GivenVault | null>(null);
  useEffect(() => {
    const take = async () => {
      const next = await bridge().takeGivenVault();
      if (next) setGiven('problem' in next ? { problem: new Problem(next.problem.code) } : next);
    };
    void take();
    return bridge().on((message) => {
      if (message.event === 'vault.given') void take();
    });
  }, []);
  return [given, useCallback(() => setGiven(null), [])];
}
