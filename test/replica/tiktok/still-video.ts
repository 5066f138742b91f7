/**
 * Lets video elements play without any media file: they all show one still picture drawn here. They fire the usual
 * events and are not paused, at next to no cost.
 */

let shared: MediaStream | null = null;

function stillStream(): MediaStream {
  if (shared) return shared;
  const canvas = document.createElement('canvas');
  canvas.width = 36;
  canvas.height = 64;
  canvas.getContext('2d')?.fillRect(0, 0, 36, 64);
  shared = canvas.captureStream(0);
  return shared;
}

/** Starts or pauses a video. */
export function setPlaying(video: HTMLVideoElement, playing: boolean): void {
  if (!playing) {
    video.pause();
    return;
  }
  const stream = stillStream();
  video.muted = true;
  if (video.srcObject !== stream) video.srcObject = stream;
  // Leaving the card ends the promise with an error nobody needs to hear of.
  video.play().catch(() => {});
  for (const track of stream.getVideoTracks()) (track as CanvasCaptureMediaStreamTrack).requestFrame?.();
}

/** Lets go of a video that leaves the page: the picture's stream would hold on to it, and draw for it, for good. */
export function release(video: HTMLVideoElement): void {
  video.pause();
  video.srcObject = null;
}
