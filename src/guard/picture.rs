//! What cameras write into pictures: the place, the device, the day. Pictures are published without it. And how large they are shown.

use exif::{Context, Exif, In, Reader, Tag};
use imagesize::{Compression, ImageType};
use img_parts::jpeg::markers::{APP0, APP2, APP14, APP15, COM};
use img_parts::{Bytes, DynImage, ImageEXIF};

/// Chunks of a PNG that say things beside the picture.
const PNG_WORDS: [[u8; 4]; 5] = [*b"tEXt", *b"zTXt", *b"iTXt", *b"eXIf", *b"tIME"];

/// What XMP calls a place.
const XMP_PLACE: &[u8] = b"GPSLatitude";

/// Whether a picture tells where it was taken. A file that is no picture tells nothing.
pub fn tells_place(bytes: &[u8]) -> bool {
    let told =
        exif_of(bytes).is_some_and(|exif| exif.fields().any(|field| field.tag.context() == Context::Gps));
    told || memchr::memmem::find(bytes, XMP_PLACE).is_some()
}

/// How many pixels wide and high browsers show a PNG, JPEG, GIF, WebP or AVIF; nothing where they would show none.
pub fn dimensions(bytes: &[u8]) -> Option<(u32, u32)> {
    let lies = match imagesize::image_type(bytes).ok()? {
        ImageType::Jpeg | ImageType::Png => lies_on_its_side(bytes),
        // Browsers do not heed what the EXIF of these says. An AVIF's own box does turn it, and is counted in already.
        ImageType::Gif | ImageType::Webp | ImageType::Heif(Compression::Av1) => false,
        _ => return None,
    };
    let size = imagesize::blob_size(bytes).ok().filter(|size| size.width > 0 && size.height > 0)?;
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    Some(if lies { (height, width) } else { (width, height) })
}

fn lies_on_its_side(bytes: &[u8]) -> bool {
    exif_of(bytes).and_then(|exif| up(&exif)).is_some_and(|up| (5..=8).contains(&up))
}

/// Which side is up, from 1 (as it lies) to 8 (Exif 2.3, tag 0x0112).
fn up(exif: &Exif) -> Option<u32> {
    exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)
}

/// A JPEG, PNG or WebP without what does not draw it; of its EXIF only which side is up. Anything else as it is.
pub fn bare(bytes: Vec<u8>) -> Vec<u8> {
    let up = exif_of(&bytes).and_then(|exif| up(&exif));
    let Ok(Some(mut picture)) = DynImage::from_bytes(Bytes::from(bytes.clone())) else { return bytes };
    match &mut picture {
        DynImage::Jpeg(jpeg) => jpeg.segments_mut().retain(|segment| draws(segment.marker())),
        DynImage::Png(png) => png.chunks_mut().retain(|chunk| !PNG_WORDS.contains(&chunk.kind())),
        DynImage::WebP(webp) => webp.remove_chunks_by_id(*b"XMP "),
    }
    let kept = up.filter(|up| (2..=8).contains(up)).and_then(|up| u8::try_from(up).ok());
    picture.set_exif(kept.map(|up| Bytes::from(orientation(up))));
    picture.encoder().bytes().to_vec()
}

/// Whether a segment of a JPEG is needed to draw it: of the applications' own those of JFIF, of colours and of Adobe.
fn draws(marker: u8) -> bool {
    let application = (APP0..=APP15).contains(&marker);
    marker != COM && (!application || matches!(marker, APP0 | APP2 | APP14))
}

fn exif_of(bytes: &[u8]) -> Option<Exif> {
    Reader::new().read_from_container(&mut std::io::Cursor::new(bytes)).ok()
}

/// EXIF (TIFF, little-endian) with one field: which side is up.
fn orientation(up: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    tiff.extend([up, 0, 0, 0, 0, 0, 0, 0]);
    tiff
}
