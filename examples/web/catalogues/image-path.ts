/** Where the image of a catalogue is read; another image has another address, so that no browser shows the old one. */
export const imagePath = (catalogId: string, image: string): string =>
  `/catalogues/${catalogId}/image?of=${encodeURIComponent(image.slice(-16))}`;
