import { describe, expect, it } from 'vitest';
import { signRequest } from './aws-signature.ts';

/** Names and results of the published test suite of Signature Version 4. */
const signing = {
  accessKey: 'AKIDEXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: null,
  region: 'us-east-1',
  service: 'service',
};
const at = Date.parse('2015-08-30T12:36:00Z');

describe('a signature of AWS', () => {
  it.each([
    ['get-vanilla', 'GET', '/', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    [
      'get-vanilla-query-order-key-case',
      'GET',
      '/?Param2=value2&Param1=value1',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    ['post-vanilla', 'POST', '/', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  ])('is that of %s', (_name, method, path, signature) => {
    const url = new URL(`https://example.amazonaws.com${path}`);
    expect(signRequest({ method, url, body: null }, signing, at)).toEqual({
      'x-amz-date': '20150830T123600Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ' +
        `SignedHeaders=host;x-amz-date, Signature=${signature}`,
    });
  });

  it('covers method, path, parameters, body and a temporary token', () => {
    const request = { method: 'POST', url: new URL('https://x.example/a/%C3%A4?b=c'), body: '{}' };
    const others = [
      [{ ...request, method: 'DELETE' }, signing],
      [{ ...request, url: new URL('https://x.example/a/%C3%A4?b=d') }, signing],
      [{ ...request, url: new URL('https://x.example/b/%C3%A4?b=c') }, signing],
      [{ ...request, body: '{"a":1}' }, signing],
      [request, { ...signing, sessionToken: 'temporary' }],
    ] as const;
    const signatures = [[request, signing] as const, ...others].map(
      ([one, with_]) => signRequest(one, with_, at)['authorization'],
    );
    expect(new Set(signatures).size).toBe(others.length + 1);
  });
});
