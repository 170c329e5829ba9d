import CUchardet
import Glibc

/// Decodes a text of any length part by part; the first part decides about the encoding.
@safe public final class StreamDecoder {
    /// The encoding, once the first part was read.
    public private(set) var encoding = TextEncoding.utf8
    /// The length of the byte order mark in bytes.
    public private(set) var markLength = 0
    /// Whether what comes out is, byte for byte, what went in behind the byte order mark.
    public private(set) var isVerbatim = true

    private let label: @Sendable ([UInt8]) -> String?
    private var descriptor: iconv_t?
    private var hasStarted = false
    /// The start of a character whose rest comes with the next part.
    private var rest: [UInt8] = []

    /// A decoder.
    ///
    /// - Parameter label: Finds what the document declares, in its first part.
    public init(label: @escaping @Sendable ([UInt8]) -> String?) {
        self.label = label
    }

    deinit {
        if let descriptor = unsafe descriptor { unsafe _ = iconv_close(descriptor) }
    }

    /// The next part in UTF-8.
    ///
    /// UTF-8 itself is handed through as it is, also where it is malformed.
    ///
    /// - Parameter part: The bytes.
    /// - Returns: UTF-8; a character that is cut at the end of the part comes with the next.
    /// - Throws: A `TextDecodingError` where the first part is no text.
    public func decode(_ part: [UInt8]) throws(TextDecodingError) -> [UInt8] {
        if !hasStarted {
            hasStarted = true
            // A character may be cut at the end of the part: the decision does not need it.
            let sample = Array(part.prefix(max(part.count - 16, min(part.count, 64)) & ~3))
            let text = try TextDecoder.decode(
                sample.isEmpty ? part : sample,
                declared: label(part),
                nuls: .remove
            )
            encoding = text.encoding
            markLength = text.markLength
            if encoding != .utf8 {
                isVerbatim = false
                unsafe descriptor = Converter.open(encoding)
            }
            return convert(Array(part[markLength...]))
        }
        return convert(part)
    }

    private func convert(_ part: [UInt8]) -> [UInt8] {
        guard let descriptor = unsafe descriptor else { return part }
        let (utf8, read) = unsafe Converter.utf8(of: rest + part, with: descriptor, encoding)
        rest = Array((rest + part)[read...])
        return utf8
    }
}
