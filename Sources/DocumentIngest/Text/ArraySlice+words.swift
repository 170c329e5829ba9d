extension ArraySlice<UInt8> {
    /// The first of the words between white space that meets a condition.
    ///
    /// - Parameter isMeant: The condition.
    /// - Returns: The word; `nil` where none meets it.
    func firstWord(where isMeant: (ArraySlice<UInt8>) -> Bool) -> ArraySlice<UInt8>? {
        var start = startIndex
        while start < endIndex {
            guard self[start] > 0x20 else {
                start += 1
                continue
            }
            var end = start
            while end < endIndex, self[end] > 0x20 { end += 1 }
            if isMeant(self[start..<end]) { return self[start..<end] }
            start = end
        }
        return nil
    }
}
