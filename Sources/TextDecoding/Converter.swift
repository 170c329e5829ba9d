import CUchardet
import Glibc

/// Converts legacy encodings to UTF-8 with the C library's iconv.
enum Converter {
    /// Bytes as UTF-8, each malformed sequence replaced by U+FFFD.
    ///
    /// - Returns: UTF-8 and the number of replacements.
    static func utf8(
        of bytes: ArraySlice<UInt8>,
        from encoding: TextEncoding
    ) -> (utf8: [UInt8], replacements: Int) {
        guard let descriptor = unsafe iconv_open("UTF-8", encoding.converter),
            Int(bitPattern: descriptor) != -1
        else {
            // The C library comes without its converters: nothing but ASCII can be trusted.
            let (utf8, count) = UTF8Profile.repaired(bytes)
            return (utf8, count)
        }
        defer { unsafe _ = iconv_close(descriptor) }
        var source = Array(bytes)
        var output: [UInt8] = []
        output.reserveCapacity(source.count + source.count / 2)
        var replacements = 0
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var position = 0
        while position < source.count {
            let (read, written, fault) = unsafe step(descriptor, &source, from: position, &buffer)
            position += read
            output.append(contentsOf: buffer[..<written])
            guard fault, position < source.count else { continue }
            if let scalar = control(source[position], in: encoding) {
                output.append(contentsOf: scalar)
            } else {
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                replacements += 1
            }
            position += 1
        }
        let (_, written, _) = unsafe step(descriptor, &source, from: nil, &buffer)
        output.append(contentsOf: buffer[..<written])
        return (output, replacements)
    }

    /// A converter from an encoding; the caller closes it.
    static func open(_ encoding: TextEncoding) -> iconv_t? {
        guard let descriptor = unsafe iconv_open("UTF-8", encoding.converter),
            Int(bitPattern: descriptor) != -1
        else { return nil }
        return unsafe descriptor
    }

    /// A part of a text as UTF-8, up to a character that is cut at its end unless that is the end of
    /// the text.
    ///
    /// - Returns: UTF-8, the number of bytes that were read, and the number of replacements.
    static func utf8(
        of part: [UInt8],
        with descriptor: iconv_t,
        _ encoding: TextEncoding,
        isAtEnd: Bool
    ) -> (utf8: [UInt8], read: Int, replacements: Int) {
        var source = part
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        var replacements = 0
        var position = 0
        while position < source.count {
            let (read, written, fault) = unsafe step(descriptor, &source, from: position, &buffer)
            position += read
            output.append(contentsOf: buffer[..<written])
            guard fault, position < source.count else { continue }
            if !isAtEnd, source.count - position < 8 { break }
            if let scalar = control(source[position], in: encoding) {
                output.append(contentsOf: scalar)
            } else {
                output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                replacements += 1
            }
            position += 1
        }
        if isAtEnd {
            // Letters that a mark may follow are held back until the end.
            let (_, written, _) = unsafe step(descriptor, &source, from: nil, &buffer)
            output.append(contentsOf: buffer[..<written])
        }
        return (output, position, replacements)
    }

    /// How many bytes of UTF-8 each byte is in an encoding of single bytes; 1 for those that do not
    /// stand in some bytes.
    static func lengths(ofBytesIn bytes: [UInt8], as encoding: TextEncoding) -> [Int] {
        var isThere = [Bool](repeating: false, count: 256)
        for byte in bytes { isThere[Int(byte)] = true }
        return (0..<256).map { byte in
            guard byte >= 0x80, isThere[byte] else { return 1 }
            return utf8(of: [UInt8(byte)], from: encoding).utf8.count
        }
    }

    /// How many bytes of UTF-8 each of the pieces is that borders cut from bytes.
    static func lengths(
        ofPiecesOf bytes: [UInt8],
        at borders: [Int],
        as encoding: TextEncoding
    ) -> [Int] {
        let pieces = zip(borders, borders.dropFirst()).map { bytes[$0..<$1] }
        guard encoding != .utf8, let descriptor = unsafe open(encoding) else {
            return pieces.map { UTF8Profile.repaired($0).utf8.count }
        }
        defer { unsafe _ = iconv_close(descriptor) }
        return pieces.map { piece in
            unsafe utf8(of: Array(piece), with: descriptor, encoding, isAtEnd: true).utf8.count
        }
    }

    /// One call of iconv; from `nil` it writes what is left in its state.
    private static func step(
        _ descriptor: iconv_t,
        _ source: inout [UInt8],
        from position: Int?,
        _ buffer: inout [UInt8]
    ) -> (read: Int, written: Int, fault: Bool) {
        let room = buffer.count
        return unsafe source.withUnsafeMutableBytes { source in
            unsafe buffer.withUnsafeMutableBytes { buffer in
                var output = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                var outputLeft = room
                guard let position else {
                    unsafe _ = iconv(descriptor, nil, nil, &output, &outputLeft)
                    return (0, room - outputLeft, false)
                }
                let start = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
                var input = unsafe start.map { unsafe $0 + position }
                let total = source.count - position
                var inputLeft = total
                let result = unsafe iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
                let fault = result == -1 && errno != E2BIG
                return (total - inputLeft, room - outputLeft, fault)
            }
        }
    }

    /// Browsers read bytes that a Windows encoding leaves undefined as control characters.
    private static func control(_ byte: UInt8, in encoding: TextEncoding) -> [UInt8]? {
        guard encoding.name.hasPrefix("windows-"), 0x80..<0xA0 ~= byte else { return nil }
        return [0xC2, byte]
    }
}
