extension StringProtocol {
    /// Where a text begins in this one; on bytes, since benchmarks wait for this.
    func firstPlace(of text: StaticString) -> String.Index? {
        text.withUTF8Buffer { text in
            var rest = utf8[...]
            while let start = rest.firstIndex(of: text[0]) {
                rest = rest[start...]
                if rest.starts(with: text) { return start }
                rest = rest.dropFirst()
            }
            return nil
        }
    }

    /// Whether this text holds another one.
    func holds(_ text: StaticString) -> Bool { firstPlace(of: text) != nil }
}

extension Unicode.Scalar {
    /// Whether it ends a line.
    var endsLine: Bool {
        switch value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
