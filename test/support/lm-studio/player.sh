# What the stand-in's `lms` does: it tells the stand-in's app what it was called with, plays what it is told to, and
# behaves under signals as the real one does. Everything it says and does is decided by app.ts. In bash, which starts
# twenty times as fast as Node: a test calls it up to twenty times.

control=$1
shift
{ exec 3<> "/dev/tcp/127.0.0.1/$control"; } 2> /dev/null || {
  echo 'Error: WebSocket connection closed' >&2
  exit 1
}

interrupted=
trap 'if [ -n "$interrupted" ]; then exit 1; fi; interrupted=1; printf "Continue to download in the background? (Y/N): " >&2' INT

if [ -t 0 ]; then tty=1; else tty=0; fi
printf '%s\0' "$$" "$tty" "$FORCE_COLOR" "$NO_COLOR" "$LC_ALL" "$#" "$@" >&3

while IFS= read -r -u 3 line; do
  value=${line#* }
  case ${line%% *} in
    out) printf '%b' "$value" ;;
    err) printf '%b' "$value" >&2 ;;
    # A process of its own in its group, which would outlive it; nothing of ours is open in it.
    child) sleep 100000 < /dev/null > /dev/null 2>&1 3>&- & ;;
    deaf) trap '' TERM ;;
    # Nothing more is said to it: the next line never comes.
    hang) ;;
    # Nobody there to answer is a failure.
    ask) printf '%b' "$value" >&2; if IFS= read -r _; then exit 0; else exit 1; fi ;;
    signal) kill -s "${value#SIG}" "$$" ;;
    exit) exit "$value" ;;
  esac
done
