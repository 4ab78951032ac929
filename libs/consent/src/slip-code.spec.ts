import { describe, expect, it } from '@jest/globals';
import { codeAlphabet, codeLength, newCode, printedCode, typedCode } from './slip-code.js';

describe('the code of a slip', () => {
  it('has no two signs of one look', () => {
    const strict = ['0O', '1IL', '2Z', '5S', '8B', '6G', 'UV'];
    for (const group of strict) expect(group.split('').filter((sign) => codeAlphabet.includes(sign)).length).toBe(0);
    expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
  });

  it('has ten signs and more than 43 bits', () => {
    expect(codeLength * Math.log2(codeAlphabet.length)).toBeGreaterThan(43);
    expect(newCode()).toMatch(new RegExp(`^[${codeAlphabet}]{10}$`));
  });

  it('is drawn evenly and does not repeat', () => {
    const codes = Array.from({ length: 20_000 }, newCode);
    expect(new Set(codes).size).toBe(codes.length);
    const expected = (codes.length * codeLength) / codeAlphabet.length;
    const chiSquare = codeAlphabet
      .split('')
      .map((sign) => codes.reduce((count, code) => count + code.split(sign).length - 1, 0))
      .reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 20 degrees of freedom: 59.7 is passed by one honest run in 100,000.
    expect(chiSquare).toBeLessThan(59.7);
  });

  it('is read however it is typed', () => {
    const code = newCode();
    expect(typedCode(printedCode(code))).toBe(code);
    expect(typedCode(` ${code.toLowerCase().slice(0, 3)}-${code.toLowerCase().slice(3)} `)).toBe(code);
  });
});
