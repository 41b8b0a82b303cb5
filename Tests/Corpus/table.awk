# The table of a run: first the diagnostics (severity, code), then the results (class, path, exit, checked, verdict,
# seconds, kilobytes, things counted, things dropped silently).
FNR == NR && NF == 2 { codes[$1 "\t" $2]++; next }
{
    documents[$1]++
    if ($3 == 0) generated[$1]++
    if ($4 == "yes") checked[$1]++
    if ($5 != "ok") { failed[$1]++; failures[++failureCount] = $1 ": " $2 " (exit " $3 ", type-checked: " $4 ", dropped: " $9 ")" }
    things[$1] += $8
    dropped[$1] += $9
    time[$1] += $6
    if ($7 + 0 > peak[$1]) peak[$1] = $7 + 0
    if ($7 + 0 > most) { most = $7 + 0; heaviest = $2 }
}
END {
    print "| class | documents | exit 0 | type-checked | things counted | dropped | as asked | generation | peak memory |"
    print "|---|---|---|---|---|---|---|---|---|"
    count = split("valid imperfect suspicious swagger2", classes, " ")
    for (i = 1; i <= count; i++) {
        c = classes[i]
        if (!documents[c]) continue
        printf "| %s | %d | %d | %d | %d | %d | %d | %.1f s | %.0f MB |\n", c, documents[c], generated[c], checked[c], \
            things[c], dropped[c], documents[c] - failed[c], time[c], peak[c] / 1024
    }
    print ""
    print "| severity | code | times |"
    print "|---|---|---|"
    sorter = "sort -t '|' -k 4nr"
    for (key in codes) { split(key, parts, "\t"); printf "| %s | %s | %d |\n", parts[1], parts[2], codes[key] | sorter }
    close(sorter)
    printf "\n%d s in all; the heaviest document is %s.\n", seconds, heaviest
    for (i = 1; i <= failureCount; i++) print "not as asked: " failures[i]
    exit failureCount > 0
}
