/// Tells the line of an offset, for offsets that are asked in ascending order.
struct LineIndex {
    private let starts: [Int32]
    private var current = 0

    /// The lines of a text; they end with LF, CR LF or CR.
    init(_ bytes: Span<UInt8>) {
        var starts: [Int32] = [0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
                starts.append(Int32(truncatingIfNeeded: index))
            }
        }
        self.starts = starts
    }

    /// Where each line starts.
    var lineStarts: [Int] { starts.map { Int($0) } }

    /// The line, from 1, that the byte at an offset belongs to.
    mutating func line(at offset: Int) -> Int {
        if current > 0, starts[current] > offset { current = 0 }
        // Forward steps are short; a far jump is a binary search.
        var steps = 0
        while current + 1 < starts.count, starts[current + 1] <= offset, steps < 16 {
            current += 1
            steps += 1
        }
        if steps == 16 {
            var low = current
            var high = starts.count
            while high - low > 1 {
                let middle = (low + high) / 2
                if starts[middle] <= offset { low = middle } else { high = middle }
            }
            current = low
        }
        return current + 1
    }

    /// The line, from 1, that the byte at any offset belongs to.
    func anyLine(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
