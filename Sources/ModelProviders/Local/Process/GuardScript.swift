/// The shell script that stands between the tool and a server: it runs a command, and ends it when
/// its standard input closes, which happens even where the tool is killed.
enum GuardScript {
    /// The script; the command is in its arguments.
    static let text = """
        exec 3<&0
        "$@" 3<&- </dev/null &
        server=$!
        (
            while read -r _ <&3; do :; done
            kill "$server"
            tries=0
            while kill -0 "$server" && [ "$tries" -lt 20 ]; do
                sleep 0.1
                tries=$((tries + 1))
            done
            kill -9 "$server"
        ) 2>/dev/null &
        watcher=$!
        exec 3<&-
        wait "$server"
        status=$?
        kill "$watcher" 2>/dev/null
        exit "$status"
        """

    /// The command that runs `command` under the script.
    static func command(around command: [String]) -> [String] {
        ["/bin/sh", "-c", text, "analyze-guard"] + command
    }
}
