import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { inLocale } from '@navaz/kernel';
import type { Paper } from './paper.js';

const fontFolder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

/** Letters of every language we print; the file holds them, so that the paper looks the same everywhere. */
const fonts = {
  DejaVu: {
    normal: join(fontFolder, 'DejaVuSans.ttf'),
    bold: join(fontFolder, 'DejaVuSans-Bold.ttf'),
    italics: join(fontFolder, 'DejaVuSans-Oblique.ttf'),
    bolditalics: join(fontFolder, 'DejaVuSans-BoldOblique.ttf'),
  },
};

type Library = typeof import('pdfmake');

/** Makes a PDF of a paper: A4, one font, pages numbered. Nothing but the fonts is read from the disk or the network. */
@Injectable()
export class PaperPrinter {
  private library: Promise<Library> | null = null;

  /** The bytes of the file. Its properties say the title and no name. */
  async print(paper: Paper): Promise<Buffer> {
    const pageWord = inLocale({ cs: 'strana', en: 'page' }, paper.locale);
    this.library ??= this.load();
    const pdfmake = await this.library;
    return pdfmake
      .createPdf({
        info: { title: paper.title, creator: 'Navaz', producer: 'Navaz' },
        language: paper.locale,
        pageSize: 'A4',
        pageMargins: [50, 50, 50, 55],
        defaultStyle: { font: 'DejaVu', fontSize: 10, lineHeight: 1.2 },
        styles: {
          title: { fontSize: 16, bold: true, margin: [0, 0, 0, 10] },
          heading: { fontSize: 11, bold: true, margin: [0, 0, 0, 4] },
        },
        footer: (page, pages) => ({
          text: `${pageWord} ${page} / ${pages}`,
          alignment: 'center',
          fontSize: 8,
          margin: [0, 15, 0, 0],
        }),
        content: [{ text: paper.title, style: 'title' }, ...paper.content],
      })
      .getBuffer();
  }

  /** Loaded with the first paper: at every start it would be a seventh of all loading. */
  private async load(): Promise<Library> {
    const { default: pdfmake } = await import('pdfmake');
    pdfmake.setFonts(fonts);
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => path.startsWith(fontFolder));
    return pdfmake;
  }
}
