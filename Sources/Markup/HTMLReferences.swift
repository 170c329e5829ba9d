/// The character references of the HTML standard, such as `&amp;` and `&#39;`.
public enum HTMLReferences {
    /// A reference that stands in a text.
    struct Match {
        /// The bytes of the name, with its semicolon if it has one.
        var length: Int
        /// What it stands for, as it can stand in any text and value of a page: characters of ASCII
        /// are numeric references.
        var value: [UInt8]
    }

    /// The longest reference whose name starts at an index; `nil` if there is none.
    static func longest(in bytes: Span<UInt8>, at start: Int) -> Match? {
        var end = start
        while end < bytes.count, end - start <= longestName, isPartOfName(bytes[end]) { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
            let entry = entry(bytes.extracting(start..<end))
        {
            return Match(length: end + 1 - start, value: value(of: entry))
        }
        // Old pages may leave the semicolon out of some short names, whatever follows.
        end = min(end, start + longestOpenName)
        while end - start >= 2 {
            if let entry = entry(bytes.extracting(start..<end)), entry.isOpen {
                return Match(length: end - start, value: value(of: entry))
            }
            end -= 1
        }
        return nil
    }

    private static let longestName = 32
    private static let longestOpenName = 6

    private struct Entry {
        /// Where the code points start and end in the table.
        var codes: Range<Int>
        var isOpen: Bool
    }

    /// Where the entries of the table start.
    private static let starts: [UInt16] = table.withUTF8Buffer { table in
        var starts: [UInt16] = [0]
        for index in table.indices where unsafe table[index] <= 0x20 {
            starts.append(UInt16(index + 1))
        }
        return starts
    }

    private static func entry(_ name: Span<UInt8>) -> Entry? {
        table.withUTF8Buffer { table in
            var low = 0
            var high = starts.count
            while low < high {
                let middle = (low + high) / 2
                var index = Int(starts[middle])
                var position = 0
                while position < name.count, unsafe table[index] == name[position] {
                    index += 1
                    position += 1
                }
                let byte = unsafe table[index]
                let endsHere = byte == UInt8(ascii: ";") || byte == UInt8(ascii: "!")
                if position == name.count {
                    if endsHere {
                        let start = index + 1
                        var end = start
                        while unsafe end < table.count && table[end] > 0x20 { end += 1 }
                        return Entry(codes: start..<end, isOpen: byte == UInt8(ascii: "!"))
                    }
                    high = middle
                } else if endsHere || byte < name[position] {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return nil
        }
    }

    private static func value(of entry: Entry) -> [UInt8] {
        let codes = table.withUTF8Buffer { table in
            unsafe String(decoding: table[entry.codes], as: UTF8.self)
        }
        var value: [UInt8] = []
        for code in codes.split(separator: ",") {
            guard let number = UInt32(code, radix: 16), let scalar = Unicode.Scalar(number) else {
                continue
            }
            value += scalar.isASCII ? Array("&#\(number);".utf8) : Array(String(scalar).utf8)
        }
        return value
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
            || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
}
