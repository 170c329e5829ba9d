extension TextDecoder {
    /// Where places of bytes are in the text that was made of the bytes.
    ///
    /// A place within a character is taken for the end of that in UTF-8.
    ///
    /// - Parameters:
    ///   - offsets: The places, ascending.
    ///   - bytes: The bytes.
    ///   - text: The text.
    /// - Returns: The offsets in the text; `nil` where they cannot be told, as where characters of
    ///   several bytes are cut at the places.
    public static func places(
        of offsets: [Int],
        in bytes: [UInt8],
        of text: DecodedText
    ) -> [Int]? {
        let cuts = offsets.map { cut(at: $0, in: bytes, of: text) }
        let borders = [text.markLength] + cuts + [bytes.count]
        if text.encoding.isSingleByte,
            let places = places(
                of: borders,
                Converter.lengths(ofBytesIn: bytes, as: text.encoding),
                in: bytes,
                of: text
            )
        {
            return places
        }
        guard borders.count < mostPieces else { return nil }
        let lengths = Converter.lengths(ofPiecesOf: bytes, at: borders, as: text.encoding)
        var places: [Int] = []
        var place = 0
        for (index, length) in lengths.enumerated() {
            places.append(place)
            place += length
            if text.removedNULs > 0 {
                place -= bytes[borders[index]..<borders[index + 1]].count { $0 == 0 }
            }
        }
        return place == text.utf8.count ? Array(places.dropFirst()) : nil
    }

    /// So many pieces are decoded one by one.
    private static let mostPieces = 50_000

    /// The places of borders, where each byte has a length of its own.
    private static func places(
        of borders: [Int],
        _ lengths: [Int],
        in bytes: [UInt8],
        of text: DecodedText
    ) -> [Int]? {
        var places: [Int] = []
        var place = 0
        for (start, end) in zip(borders, borders.dropFirst()) {
            places.append(place)
            for byte in bytes[start..<end] where byte != 0 || text.removedNULs == 0 {
                place += lengths[Int(byte)]
            }
        }
        return place == text.utf8.count ? Array(places.dropFirst()) : nil
    }

    private static func cut(at offset: Int, in bytes: [UInt8], of text: DecodedText) -> Int {
        var cut = min(max(offset, text.markLength), bytes.count)
        if !text.encoding.isASCIICompatible {
            let width = text.encoding.name.hasPrefix("UTF-16") ? 2 : 4
            return min(cut + (text.markLength - cut) & (width - 1), bytes.count)
        }
        guard text.encoding == .utf8 else { return cut }
        for _ in 0..<3 where cut < bytes.count && bytes[cut] & 0xC0 == 0x80 { cut += 1 }
        return cut
    }
}
