/// The tags, comments and sections of XML, as far as their ends are concerned.
public enum XMLTokens {
    /// How many bytes the token takes that the bytes start with: a tag up to its `>` or up to the
    /// next `<`, which no tag can hold; `nil` where its end is not there.
    public static func length(of bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.starts(with: "<!--".utf8) { return end("-->", of: bytes, from: 4) }
        if bytes.starts(with: "<![CDATA[".utf8) { return end("]]>", of: bytes, from: 9) }
        if bytes.starts(with: "<?".utf8) { return end("?>", of: bytes, from: 2) }
        var quote: UInt8 = 0
        var index = bytes.startIndex + 1
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") { return index - bytes.startIndex }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index + 1 - bytes.startIndex
            }
            index += 1
        }
        return nil
    }

    private static func end(
        _ token: StaticString,
        of bytes: ArraySlice<UInt8>,
        from start: Int
    ) -> Int? {
        let length = token.utf8CodeUnitCount
        let last = bytes.endIndex - length
        var index = bytes.startIndex + start
        while index <= last {
            let isHere = token.withUTF8Buffer {
                unsafe bytes[index..<index + length].elementsEqual($0)
            }
            if isHere { return index + length - bytes.startIndex }
            index += 1
        }
        return nil
    }
}
