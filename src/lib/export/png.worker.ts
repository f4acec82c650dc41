// Writes a drawing as PNG. On the page's own thread Chromium waits for idle moments to do it, up to some seconds.

addEventListener('message', async ({ data: bitmap }: MessageEvent<ImageBitmap>) => {
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
	postMessage(await canvas.convertToBlob({ type: 'image/png' }));
});
