/** Dark modules of a code, row by row, as one path of squares with the side 1; neighbours in a row are joined. */
export const pathOf = (modules: ArrayLike<number>, size: number): string => {
  const rows: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!modules[y * size + x]) continue;
      const start = x;
      while (x < size && modules[y * size + x]) x += 1;
      rows.push(`M${start} ${y}h${x - start}v1h-${x - start}z`);
    }
  }
  return rows.join('');
};
