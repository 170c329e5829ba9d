/// The names in one folder: a single block of bytes, so that a folder of a million entries takes
/// little more memory than its names.
struct NameList: Sendable {
    private struct Entry: Sendable {
        /// The first eight bytes behind what all names share; it decides nearly every comparison.
        var key: UInt64 = 0
        var start: Int
        var count: Int32
        var kind: FileSystem.Kind?
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    /// How many names there are.
    var count: Int { entries.count }

    /// Adds a name.
    mutating func append(_ name: some Collection<UInt8>, kind: FileSystem.Kind?) {
        entries.append(Entry(start: bytes.count, count: Int32(name.count), kind: kind))
        bytes.append(contentsOf: name)
    }

    /// A name and, where the folder tells, what it leads to.
    subscript(index: Int) -> (name: ArraySlice<UInt8>, kind: FileSystem.Kind?) {
        let entry = entries[index]
        return (bytes[entry.start..<entry.start + Int(entry.count)], entry.kind)
    }

    /// Whether a name is in the list, which must be sorted.
    func contains(_ name: String) -> Bool {
        let wanted = Array(name.utf8)
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].name.lexicographicallyPrecedes(wanted) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low < entries.count && self[low].name.elementsEqual(wanted)
    }

    /// Orders the names by their bytes.
    mutating func sort() {
        guard let first = entries.first else { return }
        var shared = Int(first.count)
        for entry in entries {
            let limit = min(shared, Int(entry.count))
            shared = 0
            while shared < limit, bytes[first.start + shared] == bytes[entry.start + shared] {
                shared += 1
            }
            if shared == 0 { break }
        }
        for index in entries.indices {
            let entry = entries[index]
            var key: UInt64 = 0
            for offset in shared..<shared + 8 {
                let byte = offset < Int(entry.count) ? bytes[entry.start + offset] : 0
                key = key << 8 | UInt64(byte)
            }
            entries[index].key = key
        }
        let bytes = bytes
        entries.sort { left, right in
            if left.key != right.key { return left.key < right.key }
            return bytes[left.start..<left.start + Int(left.count)].lexicographicallyPrecedes(
                bytes[right.start..<right.start + Int(right.count)]
            )
        }
    }
}
