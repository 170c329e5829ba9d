/// What the transfer of mails makes of bytes, undone, with where each stretch comes from.
struct TransferDecoding {
    /// A stretch of bytes.
    struct Stretch {
        /// Where it starts in the decoded bytes.
        var start: Int
        /// Where it starts in the file.
        var source: Int
        /// Whether the file has the same bytes there.
        var isExact: Bool
    }

    /// The decoded bytes.
    private(set) var bytes: [UInt8] = []
    /// The stretches that they are made of, in order.
    private(set) var stretches: [Stretch] = []

    /// Whether an encoding can be undone; what cannot is no text.
    static func isKnown(_ encoding: String) -> Bool {
        isVerbatim(encoding) || ["base64", "quoted-printable"].contains(encoding.lowercased())
    }

    /// Whether an encoding leaves bytes as they are.
    static func isVerbatim(_ encoding: String) -> Bool {
        ["", "7bit", "8bit", "binary"].contains(encoding.lowercased())
    }

    /// The bytes of a body.
    ///
    /// - Parameters:
    ///   - encoding: The value of `Content-Transfer-Encoding`.
    ///   - file: The file.
    ///   - body: The body.
    /// - Returns: The decoded bytes.
    static func decoded(_ encoding: String, _ file: [UInt8], _ body: Range<Int>) -> TransferDecoding
    {
        switch encoding.lowercased() {
        case "base64": base64(file, body)
        case "quoted-printable": quotedPrintable(file, body)
        default:
            TransferDecoding(
                bytes: Array(file[body]),
                stretches: [Stretch(start: 0, source: body.lowerBound, isExact: true)]
            )
        }
    }

    /// Base64; what is no part of it is passed over.
    static func base64(_ file: [UInt8], _ body: Range<Int>) -> TransferDecoding {
        var result = TransferDecoding()
        result.bytes.reserveCapacity(body.count * 3 / 4)
        var bits: UInt32 = 0
        var count = 0
        var startsLine = true
        for index in body {
            let byte = file[index]
            if byte == 0x0A { startsLine = true }
            if byte == UInt8(ascii: "=") { break }
            guard let value = value(of: byte) else { continue }
            if startsLine {
                result.stretches.append(
                    Stretch(start: result.bytes.count, source: index, isExact: false)
                )
                startsLine = false
            }
            bits = bits << 6 | UInt32(value)
            count += 1
            if count == 4 {
                result.bytes += [
                    UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255),
                ]
                bits = 0
                count = 0
            }
        }
        if count == 3 { result.bytes += [UInt8(bits >> 10 & 255), UInt8(bits >> 2 & 255)] }
        if count == 2 { result.bytes.append(UInt8(bits >> 4 & 255)) }
        return result
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// Quoted-printable; a sign of equality that starts nothing is one.
    static func quotedPrintable(_ file: [UInt8], _ body: Range<Int>) -> TransferDecoding {
        var result = TransferDecoding()
        result.bytes.reserveCapacity(body.count)
        var isExact = false
        var index = body.lowerBound
        while index < body.upperBound {
            let byte = file[index]
            let next = index + 1 < body.upperBound ? file[index + 1] : 0
            let third = index + 2 < body.upperBound ? file[index + 2] : 0
            if byte == UInt8(ascii: "="), let end = endOfLine(file, from: index + 1, body) {
                index = end
                isExact = false
            } else if byte == UInt8(ascii: "="), let high = hexadecimal(next),
                let low = hexadecimal(third)
            {
                result.stretches.append(
                    Stretch(start: result.bytes.count, source: index, isExact: false)
                )
                result.bytes.append(high << 4 | low)
                index += 3
                isExact = false
            } else {
                if !isExact {
                    result.stretches.append(
                        Stretch(start: result.bytes.count, source: index, isExact: true)
                    )
                    isExact = true
                }
                result.bytes.append(byte)
                index += 1
            }
        }
        return result
    }

    /// The start of the next line where nothing but white space stands up to it.
    private static func endOfLine(_ file: [UInt8], from start: Int, _ body: Range<Int>) -> Int? {
        var index = start
        while index < body.upperBound, index < start + 100,
            file[index] == 0x20 || file[index] == 0x09 || file[index] == 0x0D
        {
            index += 1
        }
        return index < body.upperBound && file[index] == 0x0A ? index + 1 : nil
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    /// Where the decoded bytes of each line of the file start, and the line.
    func lineStarts(_ lines: LineIndex) -> [(start: Int, line: Int)] {
        let starts = lines.lineStarts
        var result: [(start: Int, line: Int)] = []
        func add(_ start: Int, _ line: Int) {
            guard line != result.last?.line else { return }
            if result.last?.start == start { result.removeLast() }
            result.append((start, line))
        }
        for (index, stretch) in stretches.enumerated() {
            let end = index + 1 < stretches.count ? stretches[index + 1].start : bytes.count
            var line = lines.anyLine(at: stretch.source)
            add(stretch.start, line)
            guard stretch.isExact else { continue }
            let sourceEnd = stretch.source + end - stretch.start
            while line < starts.count, starts[line] < sourceEnd {
                add(stretch.start + starts[line] - stretch.source, line + 1)
                line += 1
            }
        }
        return result
    }

    /// The stretch that a decoded byte belongs to, and where that stretch ends.
    func stretch(at offset: Int) -> (Stretch, end: Int)? {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        return (stretches[low - 1], low < stretches.count ? stretches[low].start : bytes.count)
    }
}
