import { useEffect, useState } from 'react';
import { pathOf } from './qr-path';

/** White around the code, in modules, as its standard asks for. */
const margin = 4;

interface Drawn {
  readonly path: string;
  readonly size: number;
}

/** A QR code drawn as a vector; the library that computes it comes only here. `label` says where it leads. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let isWanted = true;
    void import('qrcode').then(({ create }) => {
      const { modules } = create(text, { errorCorrectionLevel: 'M' });
      if (isWanted) setDrawn({ path: pathOf(modules.data, modules.size), size: modules.size });
    });
    return () => {
      isWanted = false;
    };
  }, [text]);
  if (!drawn) return <div className="qr" />;
  const side = drawn.size + 2 * margin;
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`${-margin} ${-margin} ${side} ${side}`}>
      <path d={drawn.path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
};
